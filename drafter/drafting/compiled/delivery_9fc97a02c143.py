# Made of templates/letter/delivery.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'delivery.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_profile = resolve('profile')
    pass
    environment.call(context, environment.step, 25)
    for l_1_line in environment.call(context, environment.getattr(environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'letter'), 'delivery'), 'splitlines')):
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 25, _loop_vars=_loop_vars)
        yield '<p class="delivery">'
        yield escape(environment.finalize(context, l_1_line))
        yield '</p>\n'
    l_1_line = missing

blocks = {}
debug_info = '1=12&2=13&3=18'
