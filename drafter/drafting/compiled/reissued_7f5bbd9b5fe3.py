# Made of templates/letter/reissued.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'reissued.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_comment = resolve('comment')
    l_0_earlier = missing
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
        t_3 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_4 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_5 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    pass
    environment.call(context, environment.step, 321)
    l_0_earlier = t_3(context.eval_ctx, t_5(context, environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'refers_to'), 'letter', 'equalto', 'prior'))
    context.vars['earlier'] = l_0_earlier
    context.exported_vars.add('earlier')
    yield '<table>\n<tr><th>Comment</th><th>Prior comment</th><th>Prior comment letter</th><th>Our prior response</th></tr>\n'
    t_6 = 1
    for l_1_reference in (undefined(name='earlier') if l_0_earlier is missing else l_0_earlier):
        l_1_letter = resolve('letter')
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 46, _loop_vars=_loop_vars)
        yield '<tr><td>'
        yield escape(environment.finalize((environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'number') or '')))
        yield '</td><td>'
        yield escape(environment.finalize(environment.getattr(l_1_reference, 'comment')))
        yield '</td><td>'
        yield escape(environment.finalize(t_2(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'prior_letter_date'))))
        yield '</td><td>'
        yield escape(environment.finalize(t_1(t_4(context, environment.getattr(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'subject'), 'response_dates'), 'letter_date'))))
        yield '</td></tr>\n'
        t_6 = 0
    l_1_reference = l_1_letter = missing
    if t_6:
        l_1_letter = resolve('letter')
        pass
        yield '<tr><td>'
        yield escape(environment.finalize((environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'number') or '')))
        yield '</td><td>\ufdd0●\ufdd1</td><td>'
        yield escape(environment.finalize(t_2(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'prior_letter_date'))))
        yield '</td><td>'
        yield escape(environment.finalize(t_1(t_4(context, environment.getattr(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'subject'), 'response_dates'), 'letter_date'))))
        yield '</td></tr>\n'
        l_1_letter = missing
    yield '</table>\n<p>In addition to what its earlier response said, the Company \ufdd0adds / has revised / will revise\ufdd1 \ufdd0●\ufdd1.</p>'

blocks = {}
debug_info = '1=43&2=44&5=49&6=55&8=69'
