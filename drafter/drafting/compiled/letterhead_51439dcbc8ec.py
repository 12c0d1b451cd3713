# Made of templates/letter/letterhead.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'letterhead.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_signed_by = resolve('signed_by')
    l_0_profile = resolve('profile')
    l_0_blank = resolve('blank')
    l_0_company = resolve('company')
    l_0_company_address = resolve('company_address')
    pass
    environment.call(context, environment.step, 102)
    if (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
        pass
        yield '<p class="letterhead"><b>'
        yield escape(environment.finalize(context, (environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'firm'), 'name') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Law firm'))))
        yield '</b>'
        t_1 = 1
        for l_1_line in environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'firm'), 'address'):
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
        yield '</p>\n'
    else:
        pass
        yield '<p class="letterhead"><b>'
        yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
        yield '</b>'
        t_2 = 1
        for l_1_line in (undefined(name='company_address') if l_0_company_address is missing else l_0_company_address):
            _loop_vars = {}
            pass
            environment.call(context, environment.step, 4, _loop_vars=_loop_vars)
            yield '<br>'
            yield escape(environment.finalize(context, l_1_line))
            t_2 = 0
        l_1_line = missing
        if t_2:
            pass
            yield '<br>\ufdd0Address\ufdd1'
        yield '</p>\n'

blocks = {}
debug_info = '1=16&2=17&3=20&5=38'
