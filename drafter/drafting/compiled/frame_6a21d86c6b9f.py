# Made of templates/topics/_frames.toml by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'frame'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_review = resolve('review')
    l_0_amends = resolve('amends')
    l_0_filing = resolve('filing')
    l_0_revised = resolve('revised')
    l_0_clause = resolve('clause')
    l_0_proposed_disclosure = resolve('proposed_disclosure')
    l_0_later = missing
    pass
    environment.call(context, environment.step, 539)
    l_0_later = ((environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'proxy')) and (not (undefined(name='amends') if l_0_amends is missing else l_0_amends)))
    context.vars['later'] = l_0_later
    context.exported_vars.add('later')
    if (undefined(name='later') if l_0_later is missing else l_0_later):
        pass
        yield 'The Company \ufdd0acknowledges the Staff’s comment and will / respectfully submits that it need not, because \ufdd0●\ufdd1,\ufdd1 revise its disclosure\ufdd0, beginning with its '
        yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'future')))
        yield ',\ufdd1'
    else:
        pass
        yield 'In response to the Staff’s comment, the Company '
        if (undefined(name='amends') if l_0_amends is missing else l_0_amends):
            pass
            yield '\ufdd0has revised / will revise\ufdd1 the disclosure on page\ufdd0s\ufdd1 \ufdd0●\ufdd1 of '
            yield escape(environment.finalize(context, (undefined(name='revised') if l_0_revised is missing else l_0_revised)))
        else:
            pass
            yield '\ufdd0has revised the disclosure on page\ufdd0s\ufdd1 \ufdd0●\ufdd1 of Amendment No. \ufdd0●\ufdd1 to the '
            yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'amended')))
            yield ' / will revise the disclosure in its next '
            yield escape(environment.finalize(context, (environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'next') or 'Form [●]')))
            yield '\ufdd1'
    yield ' to '
    yield escape(environment.finalize(context, (undefined(name='clause') if l_0_clause is missing else l_0_clause)))
    yield '.'
    if (not (undefined(name='proposed_disclosure') if l_0_proposed_disclosure is missing else l_0_proposed_disclosure)):
        pass
        yield ' \ufdd0The revised disclosure '
        if (undefined(name='later') if l_0_later is missing else l_0_later):
            pass
            yield 'would read'
        else:
            pass
            yield 'reads'
        yield ': “\ufdd0●\ufdd1”.\ufdd1'
    if (not (undefined(name='later') if l_0_later is missing else l_0_later)):
        pass
        yield ' \ufdd0Alternatively: The Company respectfully submits that its existing disclosure is appropriate because \ufdd0●\ufdd1.\ufdd1'

blocks = {}
debug_info = '1=18'
