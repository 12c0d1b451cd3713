# Made of templates/letter/extension.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'extension.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_signed_by = resolve('signed_by')
    l_0_company = resolve('company')
    l_0_party = resolve('party')
    l_0_letter = resolve('letter')
    l_0_contest = resolve('contest')
    l_0_filing = resolve('filing')
    l_0_until = resolve('until')
    l_0_asks_for_time = missing
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
    pass
    environment.call(context, environment.step, 741)
    l_0_asks_for_time = True
    context.vars['asks_for_time'] = l_0_asks_for_time
    context.exported_vars.add('asks_for_time')
    yield '<part name="header"></part>'
    template = environment.get_template('header.html', 'extension.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asks_for_time': l_0_asks_for_time}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="opening"></part><part name="extension"></part>\n<p note="Call the examiner named in the staff’s letter first; this letter then puts the new date on EDGAR.">\n'
    if (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
        pass
        yield 'On behalf of our client, '
        yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
        yield ' (the \ufdd3'
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield '\ufdd3), we acknowledge'
    else:
        pass
        yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
        yield ' (the \ufdd3'
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield '\ufdd3) acknowledges'
    yield ' receipt of the letter dated '
    yield escape(environment.finalize(context, t_2(environment.getattr((undefined(name='letter') if l_0_letter is missing else l_0_letter), 'date'))))
    yield ' from the staff (the \ufdd3Staff\ufdd3) of the Division of Corporation Finance\nrelating to '
    if ((undefined(name='contest') if l_0_contest is missing else l_0_contest) or (environment.call(context, environment.weighed, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'registrants')) > environment.call(context, environment.weighed, 1))):
        pass
        yield 'the'
    elif environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'titles'):
        pass
        yield 'the '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield '\ufdd2s'
    yield ' '
    yield escape(environment.finalize(context, t_1(environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'titles'))))
    yield '.</p>\n<p>The '
    yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
    yield ' respectfully requests additional time to respond \ufdd0because \ufdd0●\ufdd1\ufdd1. \ufdd0As discussed with \ufdd0name\ufdd1 of the Staff on\n\ufdd0date\ufdd1, the / The\ufdd1 '
    yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
    yield ' expects to submit its response on or before '
    yield escape(environment.finalize(context, t_2((undefined(name='until') if l_0_until is missing else l_0_until))))
    yield '.</p>\n<part></part><part></part>\n<part name="closing"></part>'
    template = environment.get_template('closing.html', 'extension.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asks_for_time': l_0_asks_for_time}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="signature"></part>'
    template = environment.get_template('signature.html', 'extension.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asks_for_time': l_0_asks_for_time}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part><part name="copies"></part>'
    template = environment.get_template('copies.html', 'extension.html')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'asks_for_time': l_0_asks_for_time}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    yield '<part></part>'

blocks = {}
debug_info = '1=31&2=32&3=36&6=43&7=59&8=70&9=72&11=76&12=83&13=90'
