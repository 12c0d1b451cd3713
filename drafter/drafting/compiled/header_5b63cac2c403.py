# Made of templates/letter/header.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'header.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_profile = resolve('profile')
    pass
    environment.call(context, environment.step, 428)
    yield '<part name="letterhead"></part>'
    template = environment.get_template('letterhead.html', 'header.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="confidential_legend"></part>'
    template = environment.get_template('confidential_legend.html', 'header.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part>'
    if environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'letter'), 'date_first'):
        pass
        yield '<part name="date"></part>'
        template = environment.get_template('date.html', 'header.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '<part></part><part name="delivery"></part>'
        template = environment.get_template('delivery.html', 'header.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '<part></part>'
    else:
        pass
        yield '<part name="delivery"></part>'
        template = environment.get_template('delivery.html', 'header.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '<part></part><part name="date"></part>'
        template = environment.get_template('date.html', 'header.html')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '<part></part>'
    yield '<part name="addressee"></part>'
    template = environment.get_template('addressee.html', 'header.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="attention"></part>'
    template = environment.get_template('attention.html', 'header.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="subject"></part>'
    template = environment.get_template('subject.html', 'header.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="salutation"></part>'
    template = environment.get_template('salutation.html', 'header.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part>'

blocks = {}
debug_info = '1=12&2=14&3=21&4=28&5=31&6=38&8=48&9=55&11=63&12=70&13=77&14=84'
