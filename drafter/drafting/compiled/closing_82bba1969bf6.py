# Made of templates/letter/closing.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'closing.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_review = resolve('review')
    l_0_filing = resolve('filing')
    l_0_contact = resolve('contact')
    l_0_blank = resolve('blank')
    l_0_profile = resolve('profile')
    pass
    environment.call(context, environment.step, 264)
    yield '<p'
    if ((environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) in environment.call(context, environment.weighed, ('registration', 'draft_registration'))) and (not environment.call(context, environment.getattr((environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'form') or ''), 'startswith'), 'Form 10'))):
        pass
        yield ' note="Ask for acceleration (Rule 461) in a letter of its own, not here."'
    elif (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'regulation_a')):
        pass
        yield ' note="Ask for qualification (Rule 252) in a letter of its own, not here; verify the paragraph of the rule."'
    yield '>If you have\nquestions or further comments, please call '
    yield escape(environment.finalize((environment.getattr((undefined(name='contact') if l_0_contact is missing else l_0_contact), 'name') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'name'))))
    if environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'contact'), 'title'):
        pass
        yield ', '
        yield escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'contact'), 'title')))
        yield ','
    yield ' at '
    yield escape(environment.finalize((environment.getattr((undefined(name='contact') if l_0_contact is missing else l_0_contact), 'phone') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'phone'))))
    yield ' or write to\n'
    yield escape(environment.finalize((environment.getattr((undefined(name='contact') if l_0_contact is missing else l_0_contact), 'email') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'e-mail'))))
    yield '.</p>'

blocks = {}
debug_info = '1=16&2=18&3=25&4=34'
