"""A template ends soon and makes no more text than a letter contains, whatever it says."""

from __future__ import annotations

import datetime

import jinja2
import pytest

from drafter.profile.model import Person
from drafter.templating.budget import ALLOWANCE, TooDeep, TooMuch, allowance
from drafter.templating.finalize import as_text
from drafter.templating.sandbox import BoundedEnvironment

ENDLESS = {
    "a loop in a loop": "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
    "a loop whose filter turns all away": (
        "{% for a in range(99999) %}{% for b in range(99999) if false %}{% endfor %}{% endfor %}"
    ),
    "a loop that calls itself": "{% for a in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    "a macro that calls itself twice": "{% macro f(n) %}{{ f(n) }}{{ f(n) }}{% endmacro %}{{ f(1) }}",
    "work in each round": "{% for a in range(99999) %}{{ range(99999) | list | length }}{% endfor %}",
    "a search in each round": (
        "{% set all = range(99999) | list %}{% for a in range(99999) %}{{ -1 in all }}{% endfor %}"
    ),
    "a count in each round": (
        "{% set all = range(99999) | list %}{% for a in range(99999) %}{% if all.count(-1) %}{% endif %}{% endfor %}"
    ),
    "a test in each round": (
        "{% set all = range(99999) | list %}{% for a in range(99999) %}{% if a is in(all) %}{% endif %}{% endfor %}"
    ),
    "a filter that tests each against all": (
        "{% set all = range(99999) | list %}{{ range(99999) | select('in', all) | list | length }}"
    ),
    "a slice in each round": (
        "{% set all = range(99999) | list %}{% for a in range(99999) %}{% set b = all[1:] %}{% endfor %}"
    ),
    "many slices in a list": (
        "{% set all = [1] * 9999 %}{{ [" + "all[1:]," * 2000 + "] | length }}"
    ),
    "many texts joined at once": (
        "{% set a = 'x' * 9999 %}{{ (" + " ~ ".join(["a"] * 500) + ") | length }}"
    ),
    "a key of keys of keys": (
        "{% set a = ('x',) %}" + "{% set a = (a, a, a) %}" * 24 + "{{ {a: 1} | length }}"
    ),
    "a look-up of keys of keys": (
        "{% set a = ('x',) %}" + "{% set a = (a, a, a) %}" * 24 + "{% set b = {'x': 1} %}{{ b[a] }}"
    ),
    "rounding by a great power": "{{ 1 | round(9999999, 'ceil') }}",
    "the same by name": "{{ 1 | round(method='floor', precision=9999999) }}",
    "dividing by a number as long as a book": (
        "{% set a = ('f' * 400000) | int(base=16) %}{% set b = ('f' * 200000) | int(base=16) %}{{ a // b }}"
    ),
    "a text times a number": "{{ 'x' * 10 ** 9 }}",
    "a number times a text": "{{ 10 ** 9 * 'x' }}",
    "a list times a number": "{{ ([1] * 10 ** 9) | length }}",
    "a great power": "{{ 9 ** (9 ** 9) }}",
    "a square of a square": "{% set a = 9 ** 999 %}{% set b = a * a %}{% set c = b * b %}{{ c * c }}",
    "joining what was joined": (
        "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a ~ a ~ a ~ a ~ a ~ a ~ a ~ a ~ a %}" * 9 + "{{ a }}"
    ),
    "adding what was added": "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a + a %}" * 40 + "{{ a }}",
    "printing what was printed": (
        "{% set a %}xxxxxxxxxx{% endset %}" + "{% set a %}" + "{{ a }}" * 10 + "{% endset %}"
        + "{% set a %}" + "{{ a }}" * 1000 + "{% endset %}" + "{% set a %}" + "{{ a }}" * 999 + "{% endset %}"
    ),
    "a list of lists of lists": "{% set a = 'x' %}" + "{% set a = [a, a, a, a, a, a] %}" * 12 + "{{ a }}",
    "a list of lists as text": (
        "{% set a = ['x'] %}" + "{% set a = [a, a, a, a, a, a] %}" * 12 + "{{ a | string | length }}"
    ),
    "replacing a letter by a page": (
        "{% set page = 'x' * 9999 %}{{ page.replace('x', page) | length }}"
    ),
    "the same by a filter": "{% set page = 'x' * 9999 %}{{ page | replace('x', page) | length }}",
    "joining by a page": (
        "{% set page = 'x' * 9999 %}{{ range(99999) | map('string') | join(page) | length }}"
    ),
    "conditions in each round": (
        "{% for a in range(99999) %}{% if " + " and ".join(["a"] * 60) + " %}{% endif %}{% endfor %}"
    ),
    "conditions in a macro": (
        "{% macro f() %}{% if " + " or ".join(["f"] * 60) + " %}{% endif %}{% endmacro %}"
        "{% for a in range(99999) %}{% if f() %}{% endif %}{% endfor %}"
    ),
    "defaults of a macro": (
        "{% macro f(" + ", ".join(f"a{n}=f" for n in range(99)) + ") %}{% endmacro %}"
        "{% for a in range(99999) %}{% if f() %}{% endif %}{% endfor %}"
    ),
    "a condition of a loop": (
        "{% for a in range(99999) if " + " and ".join(["a"] * 60) + " %}{% endfor %}"
    ),
    "rounding that gives back what was spent": "{{ 1 | round(-10 ** 9) }}",
    "a long text in each round": (
        "{% for a in range(99999) %}" + "x" * 999 + "{% endfor %}"
    ),
}  # fmt: skip


TENTH = ALLOWANCE // 10
"""A tenth of the budget of a draft: whatever ends within it also ends within the whole budget, ten times sooner."""


def rendered(template: str) -> str:
    environment = BoundedEnvironment(autoescape=True, finalize=lambda value: value)
    with allowance(TENTH):
        return environment.from_string(template).render()


@pytest.mark.parametrize("template", ENDLESS.values(), ids=ENDLESS)
def test_a_template_ends(template: str) -> None:
    with pytest.raises((TooMuch, RecursionError)):
        rendered(template)


NESTED = (
    "{% set n = namespace(t=(), u=()) %}{% for i in range(500) %}{% set n.t = (n.t,) %}{% set n.u = (n.u,) %}"
)


@pytest.mark.parametrize(
    "use",
    [
        "{{ {n.t: 1} }}",
        "{{ {1: 2}[n.t] }}",
        "{{ 1 if n.t == n.u }}",
        "{{ 1 if n.t in [n.u] }}",
        "{{ [n.t, n.u] | sort }}",
        "{{ [n.t, n.u] | unique | list | length }}",
        "{{ [1].index(n.t) }}",
        "{{ n.t | string }}",
        "{{ n.t ~ 1 }}",
    ],
)
def test_a_list_in_a_list_in_a_list_is_not_handed_to_python(use: str) -> None:
    """Its functions call themselves for each level: the process would end."""
    environment = BoundedEnvironment(autoescape=True, finalize=as_text)
    with allowance(), pytest.raises(TooDeep):
        environment.from_string(NESTED + "{% endfor %}" + use).render()


COMPILED_BY_NOBODY = {
    "conditions": "{{ " + " and ".join(["a"] * 300) + " }}",
    "filters": "{{ a" + " | upper" * 300 + " }}",
    "brackets": "{{ " + "(" * 90 + "1" + ")" * 90 + " + " + " + ".join("1" * 300) + " }}",
    "loops": "{% for a in b %}" * 99 + "{% endfor %}" * 99,
    "numbers": "{{ [" + "1," * 30_000 + "] }}",
}


@pytest.mark.parametrize("template", COMPILED_BY_NOBODY.values(), ids=COMPILED_BY_NOBODY)
def test_what_python_would_take_long_to_compile_is_refused_before(template: str) -> None:
    with pytest.raises(jinja2.TemplateSyntaxError, match=r"nested too deeply|far more tags"):
        BoundedEnvironment().from_string(template)


@pytest.mark.parametrize("tag", ["include", "extends"])
def test_a_file_in_itself_ends_after_a_few_times(tag: str) -> None:
    files = {"a": f"{{% {tag} 'b' %}}", "b": f"{{% {tag} 'a' %}}"}
    environment = BoundedEnvironment(loader=jinja2.DictLoader(files))
    with allowance(name="a"), pytest.raises(TooMuch, match="is being included already"):
        environment.get_template("a").render()


def test_a_file_may_be_included_many_times_one_after_the_other() -> None:
    files = {"a": "{% for n in range(99) %}{% include 'b' %}{% endfor %}", "b": "{% extends 'c' %}", "c": "x"}
    environment = BoundedEnvironment(loader=jinja2.DictLoader(files))
    with allowance(name="a"):
        assert environment.get_template("a").render() == "x" * 99


@pytest.mark.parametrize(
    "template", ["{{ (person * 10 ** 6) | length }}", "{{ ([person] * 10 ** 6) | length }}"]
)
def test_what_the_letter_is_made_of_is_not_multiplied(template: str) -> None:
    with pytest.raises(TooMuch), allowance():
        BoundedEnvironment().from_string(template).render(person=Person("Vera Tarn"))


@pytest.mark.parametrize(
    "template",
    [
        "{{ 'x'.center(10 ** 9) }}",
        "{{ 'x'.ljust(10 ** 9) }}",
        "{{ 'x'.zfill(10 ** 9) }}",
        "{{ '\t'.expandtabs(10 ** 9) }}",
        "{{ '{:>1000000000}'.format(1) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'x' | center(10 ** 9) }}",
        "{{ '%1000000000d' | format(1) }}",
        "{{ 'x' | indent(10 ** 9, true) }}",
        "{{ [1] | batch(10 ** 9, 'x') | list }}",
        "{{ [1] | slice(10 ** 9) | list }}",
        "{{ 1 | tojson(10 ** 9) }}",
        "{{ (1).to_bytes(10 ** 9, 'big') }}",
        "{{ (1.5).hex() }}",
    ],
)
def test_what_pads_and_fills_is_not_offered(template: str) -> None:
    with pytest.raises(jinja2.TemplateError):
        rendered(template)


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% if true %}" * 120 + "{% endif %}" * 120, "Tags or brackets are nested too deeply"),
        ("{% for a in 'b' %}" * 30 + "{% endfor %}" * 30, "Tags or brackets are nested too deeply"),
        ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", "Tags or brackets are nested too deeply"),
        ("{{ 'x'" + " | upper" * 3000 + " }}", "Tags or brackets are nested too deeply"),
        ("{{ " + "9" * 5000 + " }}", "A number has too many digits"),
    ],
    ids=["blocks", "loops", "brackets", "filters", "digits"],
)  # fmt: skip
def test_what_python_cannot_take_in_is_a_mistake_in_the_template(template: str, message: str) -> None:
    with pytest.raises(jinja2.TemplateSyntaxError, match=message):
        rendered(template)


def test_a_template_cannot_ask_the_clock() -> None:
    day = datetime.date(2025, 3, 17)
    environment = BoundedEnvironment()

    with pytest.raises(jinja2.TemplateError):
        environment.from_string("{{ day.today() }}").render(day=day)
    assert environment.from_string("{{ day.strftime('%d/%m/%Y') }}").render(day=day) == "17/03/2025"


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ 'a' ~ 1 ~ '<' }}", "a1&lt;"),
        ("{{ '-' * 3 }} {{ 2 ** 10 }} {{ 7 % 4 }} {{ 'a' + 'b' }}", "--- 1024 3 ab"),
        ("{% for a in 'abc' if a != 'b' %}{{ loop.index }}{{ a }}{% endfor %}", "1a2c"),
        ("{{ ['b', 'a'] | sort | map('upper') | join(', ') }}", "A, B"),
        ("{{ 'Harrow & Vale'.replace('&', 'and').upper() }}", "HARROW AND VALE"),
        ("{% macro f(x) %}[{{ x }}]{% endmacro %}{{ f(1) }}{{ f(2) }}", "[1][2]"),
        ("{{ 1 < 2 < 3 }} {{ 'a' in 'abc' }} {{ 1 not in [2] }}", "True True True"),
        ("{% for a in [1, [2, 3]] recursive %}{{ loop(a) if a is iterable else a }}{% endfor %}", "123"),
    ],
)  # fmt: skip
def test_what_templates_do_all_day_stays_as_it_was(template: str, text: str) -> None:
    assert rendered(template) == text
