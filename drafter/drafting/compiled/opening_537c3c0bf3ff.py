# Made of templates/letter/opening.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'opening.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_joint = resolve('joint')
    l_0_profile = resolve('profile')
    l_0_quotes = resolve('quotes')
    l_0_filing = resolve('filing')
    l_0_signed_by = resolve('signed_by')
    l_0_company = resolve('company')
    l_0_party = resolve('party')
    l_0_amends = resolve('amends')
    l_0_review = resolve('review')
    l_0_blank = resolve('blank')
    l_0_persons = l_0_responses = l_0_others = l_0_filings = l_0_staff_letter = l_0_whose = l_0_submitting = l_0_advice = missing
    try:
        t_1 = environment.filters['and_list']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'and_list' found.")
    try:
        t_2 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_3 = environment.filters['letter_date']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'letter_date' found.")
    try:
        t_4 = environment.filters['lower']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'lower' found.")
    try:
        t_5 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_6 = environment.filters['trim']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'trim' found.")
    pass
    environment.call(context, environment.step, 1910)
    l_0_persons = (environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'matter'), 'filing_persons') if (undefined(name='joint') if l_0_joint is missing else l_0_joint) else ())
    context.vars['persons'] = l_0_persons
    context.exported_vars.add('persons')
    l_0_responses = ('response' if (environment.call(context, environment.weighed, t_2((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes))) == environment.call(context, environment.weighed, 1)) else 'responses')
    context.vars['responses'] = l_0_responses
    context.exported_vars.add('responses')
    t_7 = []
    pass
    if (undefined(name='persons') if l_0_persons is missing else l_0_persons):
        pass
        l_2_loop = missing
        for l_2_person, l_2_loop in LoopContext((undefined(name='persons') if l_0_persons is missing else l_0_persons), undefined):
            _loop_vars = {}
            pass
            environment.call(context, environment.step, 0, _loop_vars=_loop_vars)
            t_7.extend((
                escape(environment.finalize(context, (' and ' if environment.getattr(l_2_loop, 'last') else ', '))),
                escape(environment.finalize(context, l_2_person)),
            ))
        l_2_loop = l_2_person = missing
        t_7.extend((
            ' (together with the ',
            escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party))),
            ', the \ufdd3',
            escape(environment.finalize(context, (undefined(name='joint') if l_0_joint is missing else l_0_joint))),
            's\ufdd3)',
        ))
    elif (undefined(name='joint') if l_0_joint is missing else l_0_joint):
        pass
        t_7.extend((
            ' \ufdd0and \ufdd0each other ',
            escape(environment.finalize(context, t_4((undefined(name='joint') if l_0_joint is missing else l_0_joint)))),
            '\ufdd1 (together with the ',
            escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party))),
            ', the \ufdd3',
            escape(environment.finalize(context, (undefined(name='joint') if l_0_joint is missing else l_0_joint))),
            's\ufdd3)\ufdd1',
        ))
    l_0_others = (Markup if context.eval_ctx.autoescape else identity)(concat(t_7))
    context.vars['others'] = l_0_others
    context.exported_vars.add('others')
    l_1_contest = resolve('contest')
    l_1_subject_company = resolve('subject_company')
    l_1_earlier_responses = resolve('earlier_responses')
    t_8 = []
    pass
    if ((undefined(name='contest') if l_1_contest is missing else l_1_contest) or (environment.call(context, environment.weighed, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'registrants')) > environment.call(context, environment.weighed, 1))):
        pass
        t_8.append(
            'the',
        )
    elif environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'titles'):
        pass
        t_8.extend((
            'the ',
            escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party))),
            '\ufdd2s',
        ))
    t_8.extend((
        ' ',
        escape(environment.finalize(context, t_1(environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'titles')))),
    ))
    if environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'titles'):
        pass
        t_8.extend((
            ' (the \ufdd3',
            escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term'))),
            '\ufdd3)',
        ))
    if (undefined(name='contest') if l_1_contest is missing else l_1_contest):
        pass
        t_8.extend((
            ' concerning ',
            escape(environment.finalize(context, (undefined(name='subject_company') if l_1_subject_company is missing else l_1_subject_company))),
        ))
    if (undefined(name='earlier_responses') if l_1_earlier_responses is missing else l_1_earlier_responses):
        pass
        t_8.append(
            ' and the response',
        )
        if (environment.call(context, environment.weighed, t_2((undefined(name='earlier_responses') if l_1_earlier_responses is missing else l_1_earlier_responses))) > environment.call(context, environment.weighed, 1)):
            pass
            t_8.append(
                's',
            )
        t_8.extend((
            ' dated ',
            escape(environment.finalize(context, t_1(t_5(context, (undefined(name='earlier_responses') if l_1_earlier_responses is missing else l_1_earlier_responses), 'letter_date')))),
        ))
    l_0_filings = (Markup if context.eval_ctx.autoescape else identity)(concat(t_8))
    context.vars['filings'] = l_0_filings
    context.exported_vars.add('filings')
    l_1_contest = l_1_subject_company = l_1_earlier_responses = missing
    l_1_letter = resolve('letter')
    t_9 = []
    pass
    t_9.extend((
        'the letter dated ',
        escape(environment.finalize(context, t_3(environment.getattr((undefined(name='letter') if l_1_letter is missing else l_1_letter), 'date')))),
        ' (the \ufdd3Comment Letter\ufdd3) from the staff of the Division of Corporation\nFinance (the \ufdd3Staff\ufdd3), U.S. Securities and Exchange Commission (the \ufdd3Commission\ufdd3),\n',
    ))
    l_0_staff_letter = (Markup if context.eval_ctx.autoescape else identity)(concat(t_9))
    context.vars['staff_letter'] = l_0_staff_letter
    context.exported_vars.add('staff_letter')
    l_1_letter = missing
    l_1_contest = resolve('contest')
    t_10 = []
    pass
    if (undefined(name='contest') if l_1_contest is missing else l_1_contest):
        pass
        t_10.append(
            'The staff\ufdd2s letter is about a filing that the registrant has not made, or may not have made. ',
        )
        if (undefined(name='company') if l_0_company is missing else l_0_company):
            pass
            t_10.extend((
                'This letter speaks for ',
                escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company))),
            ))
        else:
            pass
            t_10.append(
                'Say for whom this letter speaks',
            )
        t_10.extend((
            ', as the \ufdd3',
            escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party))),
            '\ufdd3; in the staff\ufdd2s comments, \ufdd3the Company\ufdd3 may be the registrant.\n',
        ))
    elif (environment.call(context, environment.weighed, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'registrants')) > environment.call(context, environment.weighed, 1)):
        pass
        t_10.append(
            'The Re: block names more than one registrant: say for which of them this letter speaks.\n',
        )
    l_0_whose = (Markup if context.eval_ctx.autoescape else identity)(concat(t_10))
    context.vars['whose'] = l_0_whose
    context.exported_vars.add('whose')
    l_1_contest = missing
    l_0_submitting = ('confidentially submitting' if environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'public') else 'filing')
    context.vars['submitting'] = l_0_submitting
    context.exported_vars.add('submitting')
    if (not (undefined(name='quotes') if l_0_quotes is missing else l_0_quotes)):
        pass
        yield '<p note="'
        yield escape(environment.finalize(context, t_6((undefined(name='whose') if l_0_whose is missing else l_0_whose))))
        yield '">'
        if (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
            pass
            yield 'On behalf of our client, '
            yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
            yield ' (the \ufdd3'
            yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
            yield '\ufdd3)'
            yield escape(environment.finalize(context, (undefined(name='others') if l_0_others is missing else l_0_others)))
            yield ', we refer'
        else:
            pass
            yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
            yield ' (the \ufdd3'
            yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
            yield '\ufdd3)'
            yield escape(environment.finalize(context, (undefined(name='others') if l_0_others is missing else l_0_others)))
            yield ' refers'
        yield ' to '
        yield escape(environment.finalize(context, (undefined(name='staff_letter') if l_0_staff_letter is missing else l_0_staff_letter)))
        yield '\nrelating to '
        yield escape(environment.finalize(context, t_6((undefined(name='filings') if l_0_filings is missing else l_0_filings))))
        yield '. The '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield ' \ufdd0acknowledges the Comment Letter / responds as follows: \ufdd0●\ufdd1\ufdd1.</p>\n'
    elif (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
        pass
        yield '<p note="'
        yield escape(environment.finalize(context, t_6((undefined(name='whose') if l_0_whose is missing else l_0_whose))))
        yield '">On behalf of our client'
        if (undefined(name='persons') if l_0_persons is missing else l_0_persons):
            pass
            yield 's'
        elif (undefined(name='joint') if l_0_joint is missing else l_0_joint):
            pass
            yield '\ufdd0s\ufdd1'
        yield ', '
        yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
        yield ' (the \ufdd3'
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield '\ufdd3)'
        yield escape(environment.finalize(context, (undefined(name='others') if l_0_others is missing else l_0_others)))
        yield ', we submit this letter in response to '
        yield escape(environment.finalize(context, (undefined(name='staff_letter') if l_0_staff_letter is missing else l_0_staff_letter)))
        yield ' relating to\n'
        yield escape(environment.finalize(context, t_6((undefined(name='filings') if l_0_filings is missing else l_0_filings))))
        yield '.</p>\n'
    else:
        pass
        yield '<p note="'
        yield escape(environment.finalize(context, t_6((undefined(name='whose') if l_0_whose is missing else l_0_whose))))
        yield '">'
        yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
        yield ' (the \ufdd3'
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield ',\ufdd3 \ufdd3we,\ufdd3 \ufdd3us\ufdd3 or \ufdd3our\ufdd3)'
        yield escape(environment.finalize(context, (undefined(name='others') if l_0_others is missing else l_0_others)))
        yield ' '
        if (undefined(name='persons') if l_0_persons is missing else l_0_persons):
            pass
            yield 'submit'
        elif (undefined(name='joint') if l_0_joint is missing else l_0_joint):
            pass
            yield 'submit\ufdd0s\ufdd1'
        else:
            pass
            yield 'submits'
        yield ' this letter in response to '
        yield escape(environment.finalize(context, (undefined(name='staff_letter') if l_0_staff_letter is missing else l_0_staff_letter)))
        yield ' relating to\n'
        yield escape(environment.finalize(context, t_6((undefined(name='filings') if l_0_filings is missing else l_0_filings))))
        yield '.</p>\n'
    t_11 = []
    pass
    if (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'draft_registration')):
        pass
        t_11.append(
            'Goes with the draft as form type DRSLTR. Section 6(e) of the Securities Act keeps the draft of an emerging growth company confidential; any other issuer should consider Rule 83 for the draft and for this letter.\n',
        )
    elif (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'regulation_a')):
        pass
        t_11.append(
            'If the review is not public, this letter goes as form type DOSLTR, and must later be filed as an exhibit to the Form 1-A (Securities Act Rules C&amp;DI 182.01).\n',
        )
    l_0_advice = (Markup if context.eval_ctx.autoescape else identity)(concat(t_11))
    context.vars['advice'] = l_0_advice
    context.exported_vars.add('advice')
    if ((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes) and environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'matter'), 'amendment')):
        pass
        yield '<p note="'
        yield escape(environment.finalize(context, t_6((undefined(name='advice') if l_0_advice is missing else l_0_advice))))
        yield '">Together with this letter, the '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield ' is '
        yield escape(environment.finalize(context, (undefined(name='submitting') if l_0_submitting is missing else l_0_submitting)))
        yield '\nAmendment No. '
        yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'matter'), 'amendment')))
        yield ' to the '
        yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'amended')))
        yield ' (the \ufdd3Amendment\ufdd3), which\n\ufdd0reflects the '
        yield escape(environment.finalize(context, (undefined(name='responses') if l_0_responses is missing else l_0_responses)))
        yield ' below and certain other changes / \ufdd0●\ufdd1\ufdd1.</p>\n'
    elif ((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes) and (undefined(name='amends') if l_0_amends is missing else l_0_amends)):
        pass
        yield '<p note="'
        yield escape(environment.finalize(context, t_6((undefined(name='advice') if l_0_advice is missing else l_0_advice))))
        yield '">\ufdd0Together with this letter, the '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield ' is '
        yield escape(environment.finalize(context, (undefined(name='submitting') if l_0_submitting is missing else l_0_submitting)))
        yield '\n'
        if (environment.call(context, environment.weighed, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term')) == environment.call(context, environment.weighed, 'Soliciting Material')):
            pass
            yield 'additional soliciting material (the \ufdd3'
            yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'revised')))
            yield '\ufdd3)'
        else:
            pass
            yield 'Amendment No. \ufdd0●\ufdd1 to the '
            yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'amended')))
            yield ' (the \ufdd3Amendment\ufdd3)'
        yield ', which \ufdd0reflects the '
        yield escape(environment.finalize(context, (undefined(name='responses') if l_0_responses is missing else l_0_responses)))
        yield ' below and certain other changes / \ufdd0●\ufdd1\ufdd1. /\n'
        if environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'public'):
            pass
            yield 'Together with this letter, the '
            yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
            yield ' is publicly filing '
            if (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'regulation_a')):
                pass
                yield 'an'
            else:
                pass
                yield 'a'
            yield ' '
            yield escape(environment.finalize(context, t_4(environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'public'))))
            yield ' on '
            yield escape(environment.finalize(context, (environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'form') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'form'))))
            yield ' (the \ufdd3'
            yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'public')))
            yield '\ufdd3), which reflects the '
            yield escape(environment.finalize(context, (undefined(name='responses') if l_0_responses is missing else l_0_responses)))
            yield ' below. /\n'
        yield 'The '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield ' will '
        if (environment.call(context, environment.weighed, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term')) == environment.call(context, environment.weighed, 'Soliciting Material')):
            pass
            yield 'file additional soliciting material'
        else:
            pass
            yield 'amend the '
            yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'amended')))
        yield ' once the Staff has considered '
        yield escape(environment.finalize(context, ('this' if (environment.call(context, environment.weighed, t_2((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes))) == environment.call(context, environment.weighed, 1)) else 'these')))
        yield ' '
        yield escape(environment.finalize(context, (undefined(name='responses') if l_0_responses is missing else l_0_responses)))
        yield '.\ufdd1</p>\n'

blocks = {}
debug_info = '1=58&2=59&3=62&5=67&6=70&7=86&8=90&4=97&12=105&13=121&14=128&15=134&11=148&18=157&17=160&22=167&23=172&24=188&21=193&28=197&29=200&30=203&31=225&32=229&33=232&34=249&36=254&37=274&40=278&42=283&39=288&46=291&47=294&48=300&49=304&50=306&51=309&52=315&53=328&54=331&56=349'
