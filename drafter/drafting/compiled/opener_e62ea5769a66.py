# Made of templates/letter/opener.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'opener.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_comment = resolve('comment')
    pass
    environment.call(context, environment.step, 1389)
    t_1 = 1
    for l_1_ask in environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'asks'):
        l_1_amends = resolve('amends')
        l_1_party = resolve('party')
        l_1_revised = resolve('revised')
        l_1_review = resolve('review')
        l_1_filing = resolve('filing')
        l_1_blank = resolve('blank')
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 1296, _loop_vars=_loop_vars)
        if (environment.call(context, environment.weighed, l_1_ask, _loop_vars=_loop_vars) == environment.call(context, environment.weighed, 'revise_disclosure', _loop_vars=_loop_vars)):
            pass
            if (undefined(name='amends') if l_1_amends is missing else l_1_amends):
                pass
                yield '<p>In response to the Staff\ufdd2s comment, the '
                yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
                yield ' \ufdd0has revised the disclosure on page\ufdd0s\ufdd1 \ufdd0●\ufdd1 of '
                yield escape(environment.finalize(context, (undefined(name='revised') if l_1_revised is missing else l_1_revised)))
                yield ' / respectfully submits that no revision is needed because \ufdd0●\ufdd1\ufdd1.</p>\n'
            elif (environment.call(context, environment.weighed, (undefined(name='review') if l_1_review is missing else l_1_review), _loop_vars=_loop_vars) == environment.call(context, environment.weighed, 'proxy', _loop_vars=_loop_vars)):
                pass
                yield '<p>In response to the Staff\ufdd2s comment, the '
                yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
                yield ' \ufdd0will revise its disclosure, beginning with its '
                yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_1_filing is missing else l_1_filing), 'future')))
                yield ' / respectfully submits that no revision is needed because \ufdd0●\ufdd1\ufdd1.</p>\n'
            else:
                pass
                yield '<p>In response to the Staff\ufdd2s comment, the '
                yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
                yield ' \ufdd0will revise the disclosure in its next '
                yield escape(environment.finalize(context, (environment.getattr((undefined(name='filing') if l_1_filing is missing else l_1_filing), 'next') or environment.call(context, (undefined(name='blank') if l_1_blank is missing else l_1_blank), 'form', _loop_vars=_loop_vars))))
                yield ' / has amended the '
                yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_1_filing is missing else l_1_filing), 'amended')))
                yield ' / respectfully submits that no revision is needed because \ufdd0●\ufdd1\ufdd1.</p>\n'
        elif (environment.call(context, environment.weighed, l_1_ask, _loop_vars=_loop_vars) == environment.call(context, environment.weighed, 'future_filings', _loop_vars=_loop_vars)):
            pass
            yield '<p>The '
            yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
            yield ' \ufdd0acknowledges the Staff\ufdd2s comment and, beginning with its '
            yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_1_filing is missing else l_1_filing), 'future')))
            yield ', will \ufdd0●\ufdd1 / respectfully submits that no change is needed because \ufdd0●\ufdd1\ufdd1. \ufdd0The disclosure is expected to read substantially as follows:\ufdd1</p>\n'
        elif (environment.call(context, environment.weighed, l_1_ask, _loop_vars=_loop_vars) == environment.call(context, environment.weighed, 'explain', _loop_vars=_loop_vars)):
            pass
            yield '<p>The '
            yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
            yield ' respectfully \ufdd0advises the Staff that \ufdd0●\ufdd1 / submits that the comment does not apply because \ufdd0●\ufdd1\ufdd1.</p>\n'
        elif (environment.call(context, environment.weighed, l_1_ask, _loop_vars=_loop_vars) == environment.call(context, environment.weighed, 'confirm', _loop_vars=_loop_vars)):
            pass
            yield '<p>The '
            yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
            yield ' \ufdd0confirms that \ufdd0●\ufdd1 / respectfully advises the Staff that it cannot confirm \ufdd0●\ufdd1 because \ufdd0●\ufdd1\ufdd1.</p>\n'
        elif (environment.call(context, environment.weighed, l_1_ask, _loop_vars=_loop_vars) == environment.call(context, environment.weighed, 'file_exhibit', _loop_vars=_loop_vars)):
            pass
            yield '<p>The '
            yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
            yield ' \ufdd0has filed \ufdd0●\ufdd1 as Exhibit \ufdd0●\ufdd1 / notes the Staff\ufdd2s comment, will file \ufdd0●\ufdd1 as Exhibit \ufdd0●\ufdd1 '
            if (undefined(name='amends') if l_1_amends is missing else l_1_amends):
                pass
                yield 'by \ufdd0pre-effective\ufdd1 amendment'
            else:
                pass
                yield 'with its next '
                yield escape(environment.finalize(context, (environment.getattr((undefined(name='filing') if l_1_filing is missing else l_1_filing), 'next') or environment.call(context, (undefined(name='blank') if l_1_blank is missing else l_1_blank), 'form', _loop_vars=_loop_vars))))
            yield ', and understands that the Staff will need time to review it / respectfully submits that it need not file \ufdd0●\ufdd1 because \ufdd0●\ufdd1\ufdd1.</p>\n'
        elif (environment.call(context, environment.weighed, l_1_ask, _loop_vars=_loop_vars) == environment.call(context, environment.weighed, 'provide_draft', _loop_vars=_loop_vars)):
            pass
            yield '<p>\ufdd0The disclosure that the '
            yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
            yield ' proposes would read substantially as follows: / The '
            yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
            yield ' respectfully submits that \ufdd0●\ufdd1.\ufdd1</p>\n'
        t_1 = 0
    l_1_ask = l_1_amends = l_1_party = l_1_revised = l_1_review = l_1_filing = l_1_blank = missing
    if t_1:
        l_1_quote = resolve('quote')
        l_1_party = resolve('party')
        pass
        if (not environment.getattr((undefined(name='quote') if l_1_quote is missing else l_1_quote), 'supplement')):
            pass
            yield '<p>The '
            yield escape(environment.finalize(context, (undefined(name='party') if l_1_party is missing else l_1_party)))
            yield ' \ufdd0notes the Staff\ufdd2s comment \ufdd0and \ufdd0●\ufdd1\ufdd1 / respectfully advises the Staff that \ufdd0●\ufdd1\ufdd1.</p>\n'
        l_1_quote = l_1_party = missing

blocks = {}
debug_info = '1=12&2=14&3=24&4=26&5=29&6=33&7=36&9=43&11=49&12=52&13=56&14=59&15=61&16=64&17=66&18=69&19=79&20=82&23=92&24=95'
