# Made of templates/letter/attention.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'attention.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_letter = resolve('letter')
    pass
    environment.call(context, environment.step, 92)
    l_1_loop = missing
    t_1 = 1
    for l_1_contact, l_1_loop in LoopContext(environment.getattr((undefined(name='letter') if l_0_letter is missing else l_0_letter), 'contacts'), undefined):
        l_1_profile = resolve('profile')
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 39, _loop_vars=_loop_vars)
        yield '<p class="attention">'
        if environment.getattr(l_1_loop, 'first'):
            pass
            yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='profile') if l_1_profile is missing else l_1_profile), 'letter'), 'attention')))
        yield '<tab></tab>'
        yield escape(environment.finalize(context, environment.getattr(l_1_contact, 'name')))
        if (environment.getattr(l_1_contact, 'title') and environment.getattr(environment.getattr((undefined(name='profile') if l_1_profile is missing else l_1_profile), 'letter'), 'attention_titles')):
            pass
            yield ', '
            yield escape(environment.finalize(context, environment.getattr(l_1_contact, 'title')))
        yield '</p>\n'
        t_1 = 0
    l_1_loop = l_1_contact = l_1_profile = missing
    if t_1:
        l_1_profile = resolve('profile')
        pass
        yield '<p class="attention">'
        yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='profile') if l_1_profile is missing else l_1_profile), 'letter'), 'attention')))
        yield '<tab></tab>\ufdd0Staff examiner\ufdd1</p>\n'
        l_1_profile = missing

blocks = {}
debug_info = '1=12&2=15&3=21&5=37'
