# Made of templates/letter/closing.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'closing.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_contact = resolve('contact')
    l_0_blank = resolve('blank')
    l_0_profile = resolve('profile')
    l_0_advice = missing
    try:
        t_1 = environment.filters['trim']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'trim' found.")
    try:
        t_2 = environment.tests['defined']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No test named 'defined' found.")
    pass
    environment.call(context, environment.step, 258)
    l_1_asks_for_time = resolve('asks_for_time')
    l_1_review = resolve('review')
    l_1_filing = resolve('filing')
    t_3 = []
    pass
    if t_2((undefined(name='asks_for_time') if l_1_asks_for_time is missing else l_1_asks_for_time)):
        pass
    elif ((environment.call(context, environment.weighed, (undefined(name='review') if l_1_review is missing else l_1_review)) in environment.call(context, environment.weighed, ('registration', 'draft_registration'))) and (not environment.call(context, environment.getattr((environment.getattr((undefined(name='filing') if l_1_filing is missing else l_1_filing), 'form') or ''), 'startswith'), 'Form 10'))):
        pass
        t_3.append(
            'Ask for acceleration (Rule 461) in a letter of its own, not here.\n',
        )
    elif (environment.call(context, environment.weighed, (undefined(name='review') if l_1_review is missing else l_1_review)) == environment.call(context, environment.weighed, 'regulation_a')):
        pass
        t_3.append(
            'Ask for qualification (Rule 252) in a letter of its own, not here; verify the paragraph of the rule.\n',
        )
    l_0_advice = (Markup if context.eval_ctx.autoescape else identity)(concat(t_3))
    context.vars['advice'] = l_0_advice
    context.exported_vars.add('advice')
    l_1_asks_for_time = l_1_review = l_1_filing = missing
    yield '<p note="'
    yield escape(environment.finalize(context, t_1((undefined(name='advice') if l_0_advice is missing else l_0_advice))))
    yield '">If you have\nquestions or further comments, please call '
    yield escape(environment.finalize(context, (environment.getattr((undefined(name='contact') if l_0_contact is missing else l_0_contact), 'name') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'name'))))
    if environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'contact'), 'title'):
        pass
        yield ', '
        yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'contact'), 'title')))
        yield ','
    yield ' at '
    yield escape(environment.finalize(context, (environment.getattr((undefined(name='contact') if l_0_contact is missing else l_0_contact), 'phone') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'phone'))))
    yield ' or write to\n'
    yield escape(environment.finalize(context, (environment.getattr((undefined(name='contact') if l_0_contact is missing else l_0_contact), 'email') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'e-mail'))))
    yield '.</p>'

blocks = {}
debug_info = '1=27&3=33&4=35&6=40&2=45&10=50&11=52&12=61'
