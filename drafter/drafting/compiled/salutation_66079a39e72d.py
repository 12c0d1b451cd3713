# Made of templates/letter/salutation.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'salutation.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_profile = resolve('profile')
    pass
    environment.call(context, environment.step, 26)
    yield '<p class="salutation">'
    yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='profile') if l_0_profile is missing else l_0_profile), 'letter'), 'salutation')))
    yield '</p>'

blocks = {}
debug_info = '1=12&2=14'
