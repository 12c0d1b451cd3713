# Made of templates/letter/signature.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'signature.html'

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
    l_0_review = resolve('review')
    pass
    environment.call(context, environment.step, 398)
    yield '<p class="closing">Sincerely,</p>\n'
    if (environment.call(context, environment.weighed, (undefined(name='signed_by') if l_0_signed_by is missing else l_0_signed_by)) == environment.call(context, environment.weighed, 'counsel')):
        pass
        yield '<p class="signature">\ufdd0Signature\ufdd1</p>\n<p class="signature">'
        yield escape(environment.finalize(context, (environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'signer'), 'name') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Name of counsel'))))
        yield '</p>\n'
        if environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'signer'), 'title'):
            pass
            yield '<p class="signature">'
            yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'signer'), 'title')))
            yield '</p>\n'
        yield '<p class="signature">'
        yield escape(environment.finalize(context, (environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'firm'), 'name') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Law firm'))))
        yield '</p>\n'
    else:
        pass
        yield '<p class="signature">'
        yield escape(environment.finalize(context, (undefined(name='company') if l_0_company is missing else l_0_company)))
        yield '</p>\n<p class="signature">By: \ufdd0Signature\ufdd1</p>\n<p class="signature">'
        yield escape(environment.finalize(context, (environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'signer'), 'name') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Name of officer'))))
        yield '</p>\n<p class="signature">'
        yield escape(environment.finalize(context, (environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'signer'), 'title') or environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Title'))))
        yield '</p>\n'
        if (environment.call(context, environment.weighed, (undefined(name='review') if l_0_review is missing else l_0_review)) == environment.call(context, environment.weighed, 'tender_going_private')):
            pass
            for l_1_person in (environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'matter'), 'filing_persons') or [environment.call(context, (undefined(name='blank') if l_0_blank is missing else l_0_blank), 'Each other filing person')]):
                _loop_vars = {}
                pass
                environment.call(context, environment.step, 130, _loop_vars=_loop_vars)
                yield '<p class="closing">'
                yield escape(environment.finalize(context, l_1_person))
                yield '</p>\n<p class="signature">By: \ufdd0Signature\ufdd1</p>\n<p class="signature">\ufdd0Name\ufdd1</p>\n<p class="signature">\ufdd0Title\ufdd1</p>\n'
            l_1_person = missing

blocks = {}
debug_info = '1=16&3=18&5=21&6=23&7=26&9=29&11=34&13=36&14=38&15=40&16=42&17=47'
