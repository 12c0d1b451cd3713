# Made of templates/letter/copies.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'copies.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_signed_by = resolve('signed_by')
    l_0_letter = resolve('letter')
    l_0_profile = resolve('profile')
    l_0_copies = resolve('copies')
    l_0_whose = missing
    pass
    environment.call(context, environment.step, 45)
    l_0_whose = ('The staff copied some of these on its own letter: leave out whoever signs this one, and whoever needs no copy.' if (((environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')) and environment.getattr((undefined(name='letter') if l_0_letter is missing else l_0_letter), 'cc')) and (not environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'signer'), 'name'))) else cond_expr_undefined("the inline if-expression on line 2 in 'copies.html' evaluated to false and no else section was defined."))
    context.vars['whose'] = l_0_whose
    context.exported_vars.add('whose')
    l_1_loop = missing
    for l_1_name, l_1_loop in LoopContext((undefined(name='copies') if l_0_copies is missing else l_0_copies), undefined):
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 45, _loop_vars=_loop_vars)
        yield '<p class="copies"'
        if (environment.getattr(l_1_loop, 'first') and (undefined(name='whose') if l_0_whose is missing else l_0_whose)):
            pass
            yield ' note="'
            yield escape(environment.finalize(context, (undefined(name='whose') if l_0_whose is missing else l_0_whose)))
            yield '"'
        yield '>'
        if environment.getattr(l_1_loop, 'first'):
            pass
            yield 'cc:'
        yield '<tab></tab>'
        yield escape(environment.finalize(context, l_1_name))
        yield '</p>\n'
    l_1_loop = l_1_name = missing

blocks = {}
debug_info = '1=16&2=17&3=21&4=26'
