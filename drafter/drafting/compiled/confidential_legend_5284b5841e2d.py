# Made of templates/letter/confidential_legend.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'confidential_legend.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_profile = resolve('profile')
    l_0_company = resolve('company')
    l_0_company_address = resolve('company_address')
    l_0_blank = resolve('blank')
    l_0_request = missing
    pass
    environment.call(context, environment.step, 580)
    l_0_request = environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'confidential')
    context.vars['request'] = l_0_request
    context.exported_vars.add('request')
    if (undefined(name='request') if l_0_request is missing else l_0_request):
        pass
        yield '<p class="legend" note="Rule 83 is for what no other procedure covers; redactions of filed exhibits go under Items 601(b)(2)(ii) and 601(b)(10)(iv) of Regulation S-K, Rule 406 or Rule 24b-2. Submit on EDGAR the letter with [***] in place of the confidential words; send the Staff the whole letter, on paper or by its secure file transfer, and the FOIA office (100 F Street, N.E., Mail Stop 2465, Washington, D.C. 20549) the request without the confidential words.">FOIA Confidential Treatment Request<br>\nMade under Rule 83, 17 C.F.R. § 200.83, by<br>\n'
        yield escape(environment.finalize(context, (environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'name') or (undefined(name='company') if l_0_company is missing else l_0_company))))
        yield '\n'
        t_1 = 1
        for l_1_line in (environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'address') or ([] if environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'name') else (undefined(name='company_address') if l_0_company_address is missing else l_0_company_address))):
            _loop_vars = {}
            pass
            environment.call(context, environment.step, 4, _loop_vars=_loop_vars)
            yield '<br>'
            yield escape(environment.finalize(context, l_1_line))
            t_1 = 0
        l_1_line = missing
        if t_1:
            pass
            yield '<br>\ufdd0Address\ufdd1'
        yield '<br>\n'
        yield escape(environment.finalize(context, (environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'phone') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Telephone'))))
        yield '</p>\n'

blocks = {}
debug_info = '1=16&2=17&3=20&6=23&7=26&8=38'
