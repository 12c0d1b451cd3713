# Made of templates/letter/comments.html by `python -m drafter.drafting.compiling`.
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'comments.html'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_quotes = resolve('quotes')
    pass
    environment.call(context, environment.step, 138)
    for l_1_quote in (undefined(name='quotes') if l_0_quotes is missing else l_0_quotes):
        _loop_vars = {}
        pass
        environment.call(context, environment.step, 138, _loop_vars=_loop_vars)
        yield '<headings number="'
        yield escape(environment.finalize(context, environment.getattr(l_1_quote, 'key')))
        yield '"></headings>\n<comment number="'
        yield escape(environment.finalize(context, environment.getattr(l_1_quote, 'key')))
        yield '"></comment>\n<response number="'
        yield escape(environment.finalize(context, environment.getattr(l_1_quote, 'key')))
        yield '" prompt="Click here and write the response."></response>\n'
    l_1_quote = missing

blocks = {}
debug_info = '1=12&2=13&3=18&4=20&5=22'
