# Made of templates/letter/response.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'response.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_wording = resolve('wording')
    l_0_quote = resolve('quote')
    l_0_proposed_disclosure = resolve('proposed_disclosure')
    l_0_comment = resolve('comment')
    try:
        t_1 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    pass
    environment.call(context, environment.step, 136)
    template = environment.get_template('reissued.html', 'response.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    if (undefined(name='wording') if l_0_wording is missing else l_0_wording):
        pass
        yield escape(environment.finalize(context, t_1((undefined(name='wording') if l_0_wording is missing else l_0_wording))))
        yield '\n'
    else:
        pass
        template = environment.get_template('opener.html', 'response.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    if environment.getattr((undefined(name='quote') if l_0_quote is missing else l_0_quote), 'supplement'):
        pass
        template = environment.get_template('supplement.html', 'response.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    for l_1_point in environment.getattr((undefined(name='quote') if l_0_quote is missing else l_0_quote), 'open_points'):
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 19, _loop_vars=_loop_vars)
        yield '<p><b>'
        yield escape(environment.finalize(context, l_1_point))
        yield '</b> \ufdd0●\ufdd1</p>\n'
    l_1_point = missing
    if (undefined(name='proposed_disclosure') if l_0_proposed_disclosure is missing else l_0_proposed_disclosure):
        pass
        if ((not environment.call(context, environment.getattr(environment.call(context, environment.getattr((undefined(name='wording') if l_0_wording is missing else l_0_wording), 'rstrip')), 'endswith'), ':')) or environment.getattr((undefined(name='quote') if l_0_quote is missing else l_0_quote), 'open_points')):
            pass
            yield '<p>\ufdd0The disclosure would read substantially as follows:\ufdd1</p>\n'
        yield '<blockquote>'
        yield escape(environment.finalize(context, t_1((undefined(name='proposed_disclosure') if l_0_proposed_disclosure is missing else l_0_proposed_disclosure))))
        yield '</blockquote>\n'
    elif (environment.call(context, environment.getattr(environment.call(context, environment.getattr((undefined(name='wording') if l_0_wording is missing else l_0_wording), 'rstrip')), 'endswith'), ':') or ((not (undefined(name='wording') if l_0_wording is missing else l_0_wording)) and ((environment.call(context, environment.weighed, 'provide_draft') in environment.call(context, environment.weighed, environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'asks'))) or (environment.call(context, environment.weighed, 'future_filings') in environment.call(context, environment.weighed, environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'asks')))))):
        pass
        yield '<blockquote>\ufdd0●\ufdd1</blockquote>\n'

blocks = {}
debug_info = '1=21&2=22&3=28&4=30&6=34&8=40&9=42&11=48&12=53&14=56&15=58&18=62&19=64'
