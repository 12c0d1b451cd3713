# Made of templates/topics/_frames.toml by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'frame'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_clause = resolve('clause')
    pass
    environment.call(context, environment.step, 94)
    yield 'The Company respectfully \ufdd0advises the Staff that / submits, for the following reasons, that\ufdd1 '
    yield escape(environment.finalize(context, (undefined(name='clause') if l_0_clause is missing else l_0_clause)))
    yield '.'

blocks = {}
debug_info = '1=12'
