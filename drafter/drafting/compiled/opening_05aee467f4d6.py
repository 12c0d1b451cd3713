# Made of templates/letter/opening.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'opening.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_review = resolve('review')
    l_0_profile = resolve('profile')
    l_0_quotes = resolve('quotes')
    l_0_signed_by = resolve('signed_by')
    l_0_company = resolve('company')
    l_0_filing = resolve('filing')
    l_0_amends = resolve('amends')
    l_0_blank = resolve('blank')
    l_0_tender = l_0_persons = l_0_others = l_0_filings = l_0_staff_letter = l_0_contest = l_0_submitting = l_0_advice = missing
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
    try:
        t_4 = environment.filters['trim']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'trim' found.")
    pass
    environment.call(context, environment.step, 1960)
    l_0_tender = (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'tender_going_private'))
    context.vars['tender'] = l_0_tender
    context.exported_vars.add('tender')
    l_0_persons = environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'matter'), 'filing_persons')
    context.vars['persons'] = l_0_persons
    context.exported_vars.add('persons')
    t_5 = []
    pass
    if ((undefined(name='tender') if l_0_tender is missing else l_0_tender) and (undefined(name='persons') if l_0_persons is missing else l_0_persons)):
        pass
        l_2_loop = missing
        for l_2_person, l_2_loop in LoopContext((undefined(name='persons') if l_0_persons is missing else l_0_persons), undefined):
            _loop_vars = {}
            pass
            environment.call(context, environment.step, 0, _loop_vars=_loop_vars)
            t_5.extend((
                escape(environment.finalize((' and ' if environment.getattr(l_2_loop, 'last') else ', '))),
                escape(environment.finalize(l_2_person)),
            ))
        l_2_loop = l_2_person = missing
        t_5.append(
            ' (together with the Company, the \ufdd3Filing Persons\ufdd3)',
        )
    elif (undefined(name='tender') if l_0_tender is missing else l_0_tender):
        pass
        t_5.append(
            ' \ufdd0and \ufdd0each other filing person\ufdd1 (together with the Company, the \ufdd3Filing Persons\ufdd3)\ufdd1',
        )
    l_0_others = (Markup if context.eval_ctx.autoescape else identity)(concat(t_5))
    context.vars['others'] = l_0_others
    context.exported_vars.add('others')
    l_1_letter = resolve('letter')
    t_6 = []
    pass
    t_6.extend((
        escape(environment.finalize(t_1(environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'titles')))),
        ' (the \ufdd3',
        escape(environment.finalize(environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term'))),
        '\ufdd3)',
    ))
    if environment.getattr(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'subject'), 'response_dates'):
        pass
        t_6.extend((
            ' and the response dated ',
            escape(environment.finalize(t_1(t_3(context, environment.getattr(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'subject'), 'response_dates'), 'letter_date')))),
        ))
    l_0_filings = (Markup if context.eval_ctx.autoescape else identity)(concat(t_6))
    context.vars['filings'] = l_0_filings
    context.exported_vars.add('filings')
    l_1_letter = missing
    l_1_letter = resolve('letter')
    t_7 = []
    pass
    t_7.extend((
        'the letter dated ',
        escape(environment.finalize(t_2(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'date')))),
        ' (the \ufdd3Comment Letter\ufdd3) from the staff (the \ufdd3Staff\ufdd3) of the Division of\nCorporation Finance of the U.S. Securities and Exchange Commission (the \ufdd3Commission\ufdd3)\n',
    ))
    l_0_staff_letter = (Markup if context.eval_ctx.autoescape else identity)(concat(t_7))
    context.vars['staff_letter'] = l_0_staff_letter
    context.exported_vars.add('staff_letter')
    l_1_letter = missing
    l_1_letter = resolve('letter')
    t_8 = []
    pass
    if ((not environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'company'), 'name')) and (environment.call(context, environment.weighed, (undefined(name='company') if l_0_company is missing else l_0_company)) != environment.call(context, environment.weighed, environment.getattr(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'subject'), 'registrant')))):
        pass
        t_8.append(
            'The staff\ufdd2s letter is about a filing that the registrant has not made, or may not have made. ',
        )
        if (undefined(name='company') if l_0_company is missing else l_0_company):
            pass
            t_8.extend((
                'This letter speaks for ',
                escape(environment.finalize((undefined(name='company') if l_0_company is missing else l_0_company))),
            ))
        else:
            pass
            t_8.append(
                'Say for whom this letter speaks',
            )
        t_8.append(
            '; choose another term where \ufdd3the Company\ufdd3 would be taken for the registrant.\n',
        )
    l_0_contest = (Markup if context.eval_ctx.autoescape else identity)(concat(t_8))
    context.vars['contest'] = l_0_contest
    context.exported_vars.add('contest')
    l_1_letter = missing
    l_0_submitting = ('confidentially submitting' if (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'draft_registration')) else 'filing')
    context.vars['submitting'] = l_0_submitting
    context.exported_vars.add('submitting')
    if (not (undefined(name='quotes') if l_0_quotes is missing else l_0_quotes)):
        pass
        yield '<p note="'
        yield escape(environment.finalize(t_4((undefined(name='contest') if l_0_contest is missing else l_0_contest))))
        yield '">'
        if (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
            pass
            yield 'On behalf of our client, '
            yield escape(environment.finalize((undefined(name='company') if l_0_company is missing else l_0_company)))
            yield ' (the \ufdd3Company\ufdd3)'
            yield escape(environment.finalize((undefined(name='others') if l_0_others is missing else l_0_others)))
            yield ', we refer'
        else:
            pass
            yield escape(environment.finalize((undefined(name='company') if l_0_company is missing else l_0_company)))
            yield ' (the \ufdd3Company\ufdd3)'
            yield escape(environment.finalize((undefined(name='others') if l_0_others is missing else l_0_others)))
            yield ' refers'
        yield ' to '
        yield escape(environment.finalize((undefined(name='staff_letter') if l_0_staff_letter is missing else l_0_staff_letter)))
        yield '\nrelating to the Company\ufdd2s '
        yield escape(environment.finalize((undefined(name='filings') if l_0_filings is missing else l_0_filings)))
        yield '. The Company \ufdd0acknowledges the Comment Letter / responds as follows: \ufdd0●\ufdd1\ufdd1.</p>\n'
    elif (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
        pass
        yield '<p note="'
        yield escape(environment.finalize(t_4((undefined(name='contest') if l_0_contest is missing else l_0_contest))))
        yield '">On behalf of our client'
        if (undefined(name='tender') if l_0_tender is missing else l_0_tender):
            pass
            if (undefined(name='persons') if l_0_persons is missing else l_0_persons):
                pass
                yield 's'
            else:
                pass
                yield '\ufdd0s\ufdd1'
        yield ', '
        yield escape(environment.finalize((undefined(name='company') if l_0_company is missing else l_0_company)))
        yield ' (the \ufdd3Company\ufdd3)'
        yield escape(environment.finalize((undefined(name='others') if l_0_others is missing else l_0_others)))
        yield ', we submit this letter in response to '
        yield escape(environment.finalize((undefined(name='staff_letter') if l_0_staff_letter is missing else l_0_staff_letter)))
        yield ' relating to the\nCompany\ufdd2s '
        yield escape(environment.finalize((undefined(name='filings') if l_0_filings is missing else l_0_filings)))
        yield '.</p>\n'
    else:
        pass
        yield '<p note="'
        yield escape(environment.finalize(t_4((undefined(name='contest') if l_0_contest is missing else l_0_contest))))
        yield '">'
        yield escape(environment.finalize((undefined(name='company') if l_0_company is missing else l_0_company)))
        yield ' (the \ufdd3Company,\ufdd3 \ufdd3we,\ufdd3 \ufdd3us\ufdd3 or \ufdd3our\ufdd3)'
        yield escape(environment.finalize((undefined(name='others') if l_0_others is missing else l_0_others)))
        yield ' '
        if (undefined(name='tender') if l_0_tender is missing else l_0_tender):
            pass
            if (undefined(name='persons') if l_0_persons is missing else l_0_persons):
                pass
                yield 'submit'
            else:
                pass
                yield 'submit\ufdd0s\ufdd1'
        else:
            pass
            yield 'submits'
        yield ' this letter in response to '
        yield escape(environment.finalize((undefined(name='staff_letter') if l_0_staff_letter is missing else l_0_staff_letter)))
        yield ' relating to the\nCompany\ufdd2s '
        yield escape(environment.finalize((undefined(name='filings') if l_0_filings is missing else l_0_filings)))
        yield '.</p>\n'
    t_9 = []
    pass
    if (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'draft_registration')):
        pass
        t_9.append(
            'Goes with the draft as form type DRSLTR. Section 6(e) of the Securities Act keeps the draft of an emerging growth company confidential; any other issuer should consider Rule 83 for the draft and for this letter.\n',
        )
    elif (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'regulation_a')):
        pass
        t_9.append(
            'If the review is not public, this letter goes as form type DOSLTR, and must later be filed as an exhibit to the Form 1-A (Securities Act Rules C&amp;DI 182.01).\n',
        )
    l_0_advice = (Markup if context.eval_ctx.autoescape else identity)(concat(t_9))
    context.vars['advice'] = l_0_advice
    context.exported_vars.add('advice')
    if ((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes) and environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'matter'), 'amendment')):
        pass
        yield '<p note="'
        yield escape(environment.finalize(t_4((undefined(name='advice') if l_0_advice is missing else l_0_advice))))
        yield '">Together with this letter, the Company is '
        yield escape(environment.finalize((undefined(name='submitting') if l_0_submitting is missing else l_0_submitting)))
        yield '\nAmendment No. '
        yield escape(environment.finalize(environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'matter'), 'amendment')))
        yield ' to the '
        yield escape(environment.finalize(environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term')))
        yield ' (the \ufdd3Amendment\ufdd3), which\n\ufdd0reflects the responses below and certain other changes / \ufdd0●\ufdd1\ufdd1.</p>\n'
    elif ((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes) and (undefined(name='amends') if l_0_amends is missing else l_0_amends)):
        pass
        yield '<p note="'
        yield escape(environment.finalize(t_4((undefined(name='advice') if l_0_advice is missing else l_0_advice))))
        yield '">\ufdd0Together with this letter, the Company is '
        yield escape(environment.finalize((undefined(name='submitting') if l_0_submitting is missing else l_0_submitting)))
        yield '\nAmendment No. \ufdd0●\ufdd1 to the '
        yield escape(environment.finalize(environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term')))
        yield ' (the \ufdd3Amendment\ufdd3), which \ufdd0reflects the responses below and certain other changes / \ufdd0●\ufdd1\ufdd1. /\n'
        if (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'draft_registration')):
            pass
            yield 'Together with this letter, the Company is publicly filing a registration statement on '
            yield escape(environment.finalize((environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'form') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'form'))))
            yield ' (the \ufdd3Amendment\ufdd3), which reflects the responses below. /\n'
        yield 'The Company will amend the '
        yield escape(environment.finalize(environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term')))
        yield ' once the Staff has considered these responses.\ufdd1</p>\n'

blocks = {}
debug_info = '1=44&2=45&3=48&5=53&6=56&7=68&4=73&12=80&13=85&11=91&16=100&15=103&20=110&21=115&19=129&24=133&25=136&26=139&27=157&28=159&29=162&30=179&32=184&33=204&36=208&38=213&35=218&42=221&43=224&44=228&46=232&47=235&48=239&49=241&50=244&52=247'
