# Made of templates/letter/letter.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'letter.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_quotes = resolve('quotes')
    pass
    environment.call(context, environment.step, 392)
    yield '<part name="header"></part>'
    template = environment.get_template('header.html', 'letter.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="opening"></part>'
    template = environment.get_template('opening.html', 'letter.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part>'
    if (undefined(name='quotes') if l_0_quotes is missing else l_0_quotes):
        pass
        yield '<part name="format"></part>'
        template = environment.get_template('format.html', 'letter.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '<part></part>'
    yield '<part name="confidential_treatment"></part>'
    template = environment.get_template('confidential_treatment.html', 'letter.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="comments"></part>'
    template = environment.get_template('comments.html', 'letter.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="acknowledgement"></part>'
    template = environment.get_template('acknowledgement.html', 'letter.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="closing"></part>'
    template = environment.get_template('closing.html', 'letter.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="signature"></part>'
    template = environment.get_template('signature.html', 'letter.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="copies"></part>'
    template = environment.get_template('copies.html', 'letter.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part>'

blocks = {}
debug_info = '1=12&2=14&3=21&4=28&5=31&7=39&8=46&9=53&10=60&11=67&12=74'
