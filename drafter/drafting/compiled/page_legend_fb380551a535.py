# Made of templates/letter/page_legend.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'page_legend.html'

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
    environment.call(context, environment.step, 81)
    l_0_request = environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'confidential')
    context.vars['request'] = l_0_request
    context.exported_vars.add('request')
    if (undefined(name='request') if l_0_request is missing else l_0_request):
        pass
        yield '<p class="legend">Confidential Treatment Requested by '
        yield escape(environment.finalize(context, (environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'name') or (undefined(name='company') if l_0_company is missing else l_0_company))))
        yield '<br>'
        yield escape(environment.finalize(context, (environment.getattr((undefined(name='request') if l_0_request is missing else l_0_request), 'code') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Code'))))
        yield '-<page>0001</page></p>\n'

blocks = {}
debug_info = '1=15&2=16&3=19&4=22'
