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
    l_0_comment = resolve('comment')
    l_0_proposed_disclosure = resolve('proposed_disclosure')
    l_0_labels = l_0_introduces = missing
    try:
        t_1 = environment.filters['safe']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'safe' found.")
    pass
    environment.call(context, environment.step, 136)
    template = environment.get_template('reissued.html', 'response.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'introduces': l_0_introduces, 'labels': l_0_labels}))
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
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'introduces': l_0_introduces, 'labels': l_0_labels}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    if environment.getattr((undefined(name='quote') if l_0_quote is missing else l_0_quote), 'supplement'):
        pass
        template = environment.get_template('supplement.html', 'response.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'introduces': l_0_introduces, 'labels': l_0_labels}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    t_2 = []
    pass
    for l_2_point in environment.getattr((undefined(name='quote') if l_0_quote is missing else l_0_quote), 'open_points'):
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 19, _loop_vars=_loop_vars)
        t_2.extend((
            '<p><b>',
            escape(environment.finalize(context, l_2_point)),
            '</b> \ufdd0●\ufdd1</p>\n',
        ))
    l_2_point = missing
    l_0_labels = (Markup if context.eval_ctx.autoescape else identity)(concat(t_2))
    context.vars['labels'] = l_0_labels
    context.exported_vars.add('labels')
    l_0_introduces = (environment.call(context, environment.getattr(environment.call(context, environment.getattr((undefined(name='wording') if l_0_wording is missing else l_0_wording), 'rstrip')), 'endswith'), ':') or ((not (undefined(name='wording') if l_0_wording is missing else l_0_wording)) and ((environment.call(context, environment.weighed, 'provide_draft') in environment.call(context, environment.weighed, environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'asks'))) or (environment.call(context, environment.weighed, 'future_filings') in environment.call(context, environment.weighed, environment.getattr((undefined(name='comment') if l_0_comment is missing else l_0_comment), 'asks'))))))
    context.vars['introduces'] = l_0_introduces
    context.exported_vars.add('introduces')
    if (not (undefined(name='introduces') if l_0_introduces is missing else l_0_introduces)):
        pass
        yield escape(environment.finalize(context, (undefined(name='labels') if l_0_labels is missing else l_0_labels)))
    if (undefined(name='proposed_disclosure') if l_0_proposed_disclosure is missing else l_0_proposed_disclosure):
        pass
        if (not (undefined(name='introduces') if l_0_introduces is missing else l_0_introduces)):
            pass
            yield '<p>\ufdd0The disclosure would read substantially as follows:\ufdd1</p>\n'
        yield '<blockquote>'
        yield escape(environment.finalize(context, t_1((undefined(name='proposed_disclosure') if l_0_proposed_disclosure is missing else l_0_proposed_disclosure))))
        yield '</blockquote>\n'
    elif (undefined(name='introduces') if l_0_introduces is missing else l_0_introduces):
        pass
        yield '<blockquote>\ufdd0●\ufdd1</blockquote>\n'
    if (undefined(name='introduces') if l_0_introduces is missing else l_0_introduces):
        pass
        yield escape(environment.finalize(context, (undefined(name='labels') if l_0_labels is missing else l_0_labels)))

blocks = {}
debug_info = '1=22&2=23&3=29&4=31&6=35&8=41&9=43&12=51&13=57&11=61&16=64&17=67&18=70&19=72&22=76&23=78&26=81'
