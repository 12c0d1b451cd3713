# Made of templates/letter/supplement.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'supplement.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_party = resolve('party')
    l_0_rule = missing
    try:
        t_1 = environment.filters['trim']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'trim' found.")
    pass
    environment.call(context, environment.step, 545)
    l_1_review = resolve('review')
    t_2 = []
    pass
    if (environment.call(context, environment.weighed, (undefined(name='review') if l_1_review is missing else l_1_review)) in environment.call(context, environment.weighed, ('registration', 'draft_registration'))):
        pass
        t_2.append(
            'Rule 418(b) under the Securities Act of 1933\n',
        )
    elif (environment.call(context, environment.weighed, (undefined(name='review') if l_1_review is missing else l_1_review)) == environment.call(context, environment.weighed, 'periodic')):
        pass
        t_2.append(
            'Rule 12b-4 under the Securities Exchange Act of 1934\n',
        )
    else:
        pass
        t_2.append(
            '\ufdd0Rule 418(b) under the Securities Act of 1933 / Rule 12b-4 under the Securities Exchange Act of 1934\ufdd1\n',
        )
    l_0_rule = (Markup if context.eval_ctx.autoescape else identity)(concat(t_2))
    context.vars['rule'] = l_0_rule
    context.exported_vars.add('rule')
    l_1_review = missing
    yield '<p>The '
    yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
    yield ' \ufdd0is providing the requested materials to the Staff under separate cover, as supplemental information under '
    yield escape(environment.finalize(context, t_1((undefined(name='rule') if l_0_rule is missing else l_0_rule))))
    yield ', and requests that they be returned \ufdd0when the Staff has completed its review\ufdd1. \ufdd0It requests confidential treatment of them under 17 C.F.R. § 200.83.\ufdd1 / respectfully advises the Staff that \ufdd0there are no such materials / \ufdd0●\ufdd1\ufdd1\ufdd1.</p>'

blocks = {}
debug_info = '1=19&3=23&5=28&2=38&11=43'
