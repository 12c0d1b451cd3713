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
    l_0_proposed_disclosure = resolve('proposed_disclosure')
    pass
    environment.call(context, environment.step, 222)
    yield 'The Company \ufdd0acknowledges the Staff’s comment and will / respectfully submits that it need not, because \ufdd0●\ufdd1,\ufdd1 revise its disclosure\ufdd0, beginning with its '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'future')))
    yield ',\ufdd1 to '
    yield escape(environment.finalize(context, (undefined(name='clause') if l_0_clause is missing else l_0_clause)))
    yield '.'
    if (not (undefined(name='proposed_disclosure') if l_0_proposed_disclosure is missing else l_0_proposed_disclosure)):
        pass
        yield ' \ufdd0Applied to \ufdd0period\ufdd1, the disclosure would have read: “\ufdd0●\ufdd1”.\ufdd1'

blocks = {}
debug_info = '1=14'
