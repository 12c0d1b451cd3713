# Made of templates/topics/_frames.toml by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'frame'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_filing = resolve('filing')
    l_0_clause = resolve('clause')
    pass
    environment.call(context, environment.step, 243)
    yield 'In response to the Staff’s comment, the Company \ufdd0proposes to revise / respectfully submits that it need not revise, because \ufdd0●\ufdd1,\ufdd1 its disclosure \ufdd0in its '
    yield escape(environment.finalize(context, (environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'next') or 'Form [●]')))
    yield '\ufdd1 to '
    yield escape(environment.finalize(context, (undefined(name='clause') if l_0_clause is missing else l_0_clause)))
    yield '. The disclosure \ufdd0proposed\ufdd1, with changes marked against the '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term')))
    yield ', would read as follows:'

blocks = {}
debug_info = '1=13'
