# Made of templates/letter/addressee.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'addressee.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_letter = resolve('letter')
    pass
    environment.call(context, environment.step, 208)
    yield '<p class="addressee">U.S. Securities and Exchange Commission</p>\n<p class="addressee">'
    yield escape(environment.finalize(context, (environment.getattr(environment.getattr((undefined(name='letter') if l_0_letter is missing else l_0_letter), 'signature'), 'division') or 'Division of Corporation Finance')))
    yield '</p>\n'
    if environment.getattr(environment.getattr((undefined(name='letter') if l_0_letter is missing else l_0_letter), 'signature'), 'office'):
        pass
        yield '<p class="addressee">'
        yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='letter') if l_0_letter is missing else l_0_letter), 'signature'), 'office')))
        yield '</p>\n'
    yield '<p class="addressee">100 F Street, N.E.</p>\n<p class="addressee">Washington, D.C. 20549</p>'

blocks = {}
debug_info = '1=12&3=14&4=16&5=19'
