# Made of templates/letter/format.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'format.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_profile = resolve('profile')
    l_0_letter = resolve('letter')
    l_0_quotes = resolve('quotes')
    l_0_party = resolve('party')
    l_0_joint = resolve('joint')
    l_0_amends = resolve('amends')
    l_0_revised = resolve('revised')
    l_0_asks = resolve('asks')
    l_0_filing = resolve('filing')
    l_0_signed_by = resolve('signed_by')
    l_0_theirs = l_0_typeface = l_0_headings = l_0_responses = missing
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_3 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_4 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    pass
    environment.call(context, environment.step, 688)
    l_0_theirs = (environment.call(context, environment.weighed, 'staff comment') in environment.call(context, environment.weighed, t_2(context.eval_ctx, t_3(context, environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'styles'), 'lower'))))
    context.vars['theirs'] = l_0_theirs
    context.exported_vars.add('theirs')
    l_0_typeface = ('' if (undefined(name='theirs') if l_0_theirs is missing else l_0_theirs) else environment.getitem({environment.call(context, environment.weighed, 'plain'): '', environment.call(context, environment.weighed, 'bold'): ' in bold', environment.call(context, environment.weighed, 'italic'): ' in italics', environment.call(context, environment.weighed, 'bold italic'): ' in bold italics'}, environment.call(context, environment.weighed, environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'letter'), 'comments'))))
    context.vars['typeface'] = l_0_typeface
    context.exported_vars.add('typeface')
    l_0_headings = t_2(context.eval_ctx, t_4(context, environment.getattr((undefined(name='letter') if l_0_letter is missing else l_0_letter), 'comments'), 'headings'))
    context.vars['headings'] = l_0_headings
    context.exported_vars.add('headings')
    l_0_responses = ('response' if (environment.call(context, environment.weighed, t_1((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes))) == environment.call(context, environment.weighed, 1)) else 'responses')
    context.vars['responses'] = l_0_responses
    context.exported_vars.add('responses')
    yield '<p>\n'
    if (environment.call(context, environment.weighed, t_1((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes))) == environment.call(context, environment.weighed, 1)):
        pass
        yield 'The Staff\ufdd2s comment is set out below'
        yield escape(environment.finalize(context, (undefined(name='typeface') if l_0_typeface is missing else l_0_typeface)))
        yield ', word for word'
        if (undefined(name='headings') if l_0_headings is missing else l_0_headings):
            pass
            yield ' and under its heading in the Comment Letter'
        yield ', and the\n'
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield '\ufdd2s response follows it.\n'
    else:
        pass
        yield 'Each of the Staff\ufdd2s comments is set out below'
        yield escape(environment.finalize(context, (undefined(name='typeface') if l_0_typeface is missing else l_0_typeface)))
        yield ', word for word and with the number'
        if (undefined(name='headings') if l_0_headings is missing else l_0_headings):
            pass
            yield ' and heading'
        yield ' that it has in the\nComment Letter, and the '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield '\ufdd2s response follows it.\n'
    if (undefined(name='joint') if l_0_joint is missing else l_0_joint):
        pass
        yield '\ufdd0Each '
        yield escape(environment.finalize(context, (undefined(name='joint') if l_0_joint is missing else l_0_joint)))
        yield ' joins in the '
        yield escape(environment.finalize(context, (undefined(name='responses') if l_0_responses is missing else l_0_responses)))
        yield ' as far as '
        if (environment.call(context, environment.weighed, t_1((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes))) == environment.call(context, environment.weighed, 1)):
            pass
            yield 'it concerns'
        else:
            pass
            yield 'they concern'
        yield ' it.\ufdd1\n'
    if (undefined(name='amends') if l_0_amends is missing else l_0_amends):
        pass
        yield 'Page numbers in the '
        yield escape(environment.finalize(context, (undefined(name='responses') if l_0_responses is missing else l_0_responses)))
        yield ' are those of '
        yield escape(environment.finalize(context, (undefined(name='revised') if l_0_revised is missing else l_0_revised)))
        yield '.\n'
    if ((environment.call(context, environment.weighed, 'provide_draft') in environment.call(context, environment.weighed, (undefined(name='asks') if l_0_asks is missing else l_0_asks))) or (environment.call(context, environment.weighed, 'future_filings') in environment.call(context, environment.weighed, (undefined(name='asks') if l_0_asks is missing else l_0_asks)))):
        pass
        yield '\ufdd0In proposed disclosure, new words are underlined and deleted words are struck through.\ufdd1\n'
    if environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'titles'):
        pass
        yield 'Capitalized terms that this letter does not define have the meanings given to them in the '
        yield escape(environment.finalize(context, environment.getattr((undefined(name='filing') if l_0_filing is missing else l_0_filing), 'term')))
        yield '.\n'
    if (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
        pass
        yield '\ufdd0The '
        yield escape(environment.finalize(context, (undefined(name='responses') if l_0_responses is missing else l_0_responses)))
        yield ' rest'
        if (environment.call(context, environment.weighed, t_1((undefined(name='quotes') if l_0_quotes is missing else l_0_quotes))) == environment.call(context, environment.weighed, 1)):
            pass
            yield 's'
        yield ' on information that the '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield ' '
        if (undefined(name='joint') if l_0_joint is missing else l_0_joint):
            pass
            yield '\ufdd0and each other '
            yield escape(environment.finalize(context, (undefined(name='joint') if l_0_joint is missing else l_0_joint)))
            yield '\ufdd1 '
        yield 'has given us\ufdd0, which we have not verified independently\ufdd1.\ufdd1\n'
    yield '</p>'

blocks = {}
debug_info = '1=46&3=47&4=50&5=53&6=56&8=60&9=63&10=69&12=74&13=80&15=82&16=85&18=96&19=99&21=103&24=106&25=109&27=111&28=114'
