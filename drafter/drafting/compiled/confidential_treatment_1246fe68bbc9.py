# Made of templates/letter/confidential_treatment.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'confidential_treatment.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_profile = resolve('profile')
    l_0_company = resolve('company')
    l_0_blank = resolve('blank')
    l_0_request = missing
    pass
    environment.call(context, environment.step, 608)
    l_0_request = environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'confidential')
    context.vars['request'] = l_0_request
    context.exported_vars.add('request')
    if (undefined(name='request') if l_0_request is missing else l_0_request):
        pass
        yield '<p>'
        yield escape(environment.finalize(context, (environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'name') or (undefined(name='company') if l_0_company is missing else l_0_company))))
        yield ' requests under Rule 83, 17 C.F.R. § 200.83, that parts of this letter be kept confidential, because \ufdd0●\ufdd1. In the version submitted on EDGAR each of these\nparts is left out, and \ufdd3[***]\ufdd3 stands in its place; the whole letter \ufdd0has been / is being\ufdd1 delivered to the Staff separately. A copy of\nthis request, without the confidential parts, \ufdd0has been / is being\ufdd1 sent to the Commission\ufdd2s FOIA office.</p>\n<p>Under 17 C.F.R. § 200.83(d)(1), please tell '
        yield escape(environment.finalize(context, (environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'name') or (undefined(name='company') if l_0_company is missing else l_0_company))))
        yield ' of any request for access to these\nparts before they are released, by telephone at '
        yield escape(environment.finalize(context, (environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'phone') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Telephone'))))
        yield ', so that it can substantiate its request for confidential treatment.</p>\n'

blocks = {}
debug_info = '1=15&2=16&3=19&4=22&7=24&8=26'
