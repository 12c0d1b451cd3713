# Made of templates/letter/copies.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'copies.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_copies = resolve('copies')
    pass
    environment.call(context, environment.step, 37)
    l_1_loop = missing
    for l_1_name, l_1_loop in LoopContext((undefined(name='copies') if l_0_copies is missing else l_0_copies), undefined):
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 37, _loop_vars=_loop_vars)
        yield '<p class="copies">'
        if environment.getattr(l_1_loop, 'first'):
            pass
            yield 'cc:'
        yield '<tab></tab>'
        yield escape(environment.finalize(l_1_name))
        yield '</p>\n'
    l_1_loop = l_1_name = missing

blocks = {}
debug_info = '1=12&2=14&3=19'
