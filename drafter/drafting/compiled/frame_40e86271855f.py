# Made of templates/topics/_frames.toml by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'frame'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_amends = resolve('amends')
    l_0_revised = resolve('revised')
    l_0_filing = resolve('filing')
    pass
    environment.call(context, environment.step, 240)
    yield 'In response to the Staff’s comment, the Company \ufdd0has filed / will file\ufdd1 \ufdd0document\ufdd1 as Exhibit \ufdd0●\ufdd1 \ufdd0to '
    if (undefined(name='amends') if l_0_amends is missing else l_0_amends):
        pass
        yield escape(environment.finalize(context, (undefined(name='revised') if l_0_revised is missing else l_0_revised)))
    else:
        pass
        yield '\ufdd0Amendment No. \ufdd0●\ufdd1 to the '
        yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'amended')))
        yield ' / its next '
        yield escape(environment.finalize(context, (environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'next') or 'Form [●]')))
        yield '\ufdd1'
    yield '\ufdd1. \ufdd0Alternatively: The Company respectfully submits that \ufdd0document\ufdd1 need not be filed because \ufdd0●\ufdd1.\ufdd1'

blocks = {}
debug_info = '1=14'
