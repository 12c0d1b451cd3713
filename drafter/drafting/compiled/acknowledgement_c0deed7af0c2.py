# Made of templates/letter/acknowledgement.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'acknowledgement.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_acknowledgement = resolve('acknowledgement')
    l_0_party = resolve('party')
    l_0_signed_by = resolve('signed_by')
    l_0_company = resolve('company')
    pass
    environment.call(context, environment.step, 468)
    if ((undefined(name='acknowledgement') if l_0_acknowledgement is missing else l_0_acknowledgement) and environment.getattr((undefined(name='acknowledgement') if l_0_acknowledgement is missing else l_0_acknowledgement), 'needed')):
        pass
        yield '<p note="The statement is the client’s own. Compare its words with the PDF: the staff took no others.">As the Comment Letter requests, the '
        yield escape(environment.finalize(context, (undefined(name='party') if l_0_party is missing else l_0_party)))
        yield '\n\ufdd0acknowledges'
        if (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
            pass
            yield ' / has signed a letter of its own, which we enclose and in which it acknowledges'
        yield '\ufdd1 that:</p>\n<ul>\n'
        t_1 = 1
        for l_1_statement in environment.getattr((undefined(name='acknowledgement') if l_0_acknowledgement is missing else l_0_acknowledgement), 'statements'):
            _loop_vars = {}
            pass
            environment.call(context, environment.step, 10, _loop_vars=_loop_vars)
            yield '<li>'
            yield escape(environment.finalize(context, l_1_statement))
            yield '</li>\n'
            t_1 = 0
        l_1_statement = missing
        if t_1:
            pass
            yield '<li>\ufdd0the statements that the Comment Letter asks for\ufdd1</li>\n'
        yield '</ul>\n'
        if (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
            pass
            yield '<p class="signature">'
            yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
            yield '</p>\n<p class="signature">By: \ufdd0Signature\ufdd1</p>\n<p class="signature">\ufdd0Name of officer\ufdd1</p>\n<p class="signature">\ufdd0Title\ufdd1</p>\n'

blocks = {}
debug_info = '1=15&2=16&3=19&4=21&6=26&7=31&12=39&13=42'
