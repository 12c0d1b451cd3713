# Made of templates/letter/reissued.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'reissued.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_quote = resolve('quote')
    l_0_comment = resolve('comment')
    l_0_party = resolve('party')
    try:
        t_1 = environment.filters['and_list']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'and_list' found.")
    try:
        t_2 = environment.filters['letter_date']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'letter_date' found.")
    try:
        t_3 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    pass
    environment.call(context, environment.step, 315)
    if environment.getattr((undefined(name='quote') if l_0_quote is missing else l_0_quote), 'earlier_table'):
        pass
        yield '<table>\n<tr>'
        if environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'number'):
            pass
            yield '<th>Comment</th>'
        yield '<th>Prior comment</th><th>Prior comment letter</th><th>Our prior response</th></tr>\n'
        t_4 = 1
        for l_1_prior in environment.getattr((undefined(name='quote') if l_0_quote is missing else l_0_quote), 'earlier'):
            _loop_vars = {}
            pass
            environment.call(context, environment.step, 46, _loop_vars=_loop_vars)
            yield '<tr>'
            if environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'number'):
                pass
                yield '<td>'
                yield escape(environment.finalize(context, environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'number')))
                yield '</td>'
            yield '<td>'
            yield escape(environment.finalize(context, environment.getattr(l_1_prior, 'number')))
            yield '</td><td>'
            yield escape(environment.finalize(context, t_2(environment.getattr(l_1_prior, 'letter_date'))))
            yield '</td><td>'
            yield escape(environment.finalize(context, t_1(t_3(context, environment.getattr(l_1_prior, 'response_dates'), 'letter_date'))))
            yield '</td></tr>\n'
            t_4 = 0
        l_1_prior = missing
        if t_4:
            l_1_letter = resolve('letter')
            l_1_earlier_responses = resolve('earlier_responses')
            pass
            yield '<tr>'
            if environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'number'):
                pass
                yield '<td>'
                yield escape(environment.finalize(context, environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'number')))
                yield '</td>'
            yield '<td>\ufdd0●\ufdd1</td><td>'
            yield escape(environment.finalize(context, t_2(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'prior_letter_date'))))
            yield '</td><td>'
            yield escape(environment.finalize(context, t_1(t_3(context, (undefined(name='earlier_responses') if l_1_earlier_responses is missing else l_1_earlier_responses), 'letter_date'))))
            yield '</td></tr>\n'
            l_1_letter = l_1_earlier_responses = missing
        yield '</table>\n'
    if environment.getattr((undefined(name='quote') if l_0_quote is missing else l_0_quote), 'reissued'):
        pass
        yield '<p>In addition to what its earlier response said, the '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield ' \ufdd0adds / has revised / will revise\ufdd1 \ufdd0●\ufdd1.</p>\n'

blocks = {}
debug_info = '1=32&2=33&4=36&5=41&6=46&8=65&12=77&13=80'
