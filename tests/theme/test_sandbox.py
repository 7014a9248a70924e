"""Templates that were made to do harm."""

import pytest
from jinja2 import TemplateError

from builder.theme.sandbox import LARGEST_PAGE, render_bounded, sandbox

HARMFUL = {
    "reach for the insides of Python": "{{ ''.__class__.__mro__ }}",
    "reach for globals": "{{ f.__globals__ }}",
    "reach through a filter": "{{ ''|attr('__class__') }}",
    "multiply a word": "{{ 'a' * 10000000000 }}",
    "multiply a list": "{{ ([1] * 1000) * 10000000 }}",
    "multiply from the left": "{{ 10000000000 * 'a' }}",
    "raise to a power": "{{ 9 ** 9 ** 9 }}",
    "format a wide number": "{{ '%1000000000d' % 1 }}",
    "format by a method": "{{ '{:1000000000}'.format(1) }}",
    "fill a line": "{{ 'a'.ljust(1000000000) }}",
    "center by a filter": "{{ 'a'|center(1000000000) }}",
    "indent without end": "{{ 'a\nb'|indent(1000000000) }}",
    "write filler": "{{ lipsum(100000) }}",
    "count without end": "{% for i in range(1000000000) %}{% endfor %}",
    "read a file": "{% include '/etc/passwd' %}",
    "read a file above": "{% include '../../../etc/passwd' %}",
    "import a module": "{% import 'os' as os %}",
    "change a list": "{{ numbers.append(1) }}",
    "ask for what isn't there": "{{ nothing }}",
    "include itself": "{% include 'page' %}",
    "call itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
}


@pytest.mark.parametrize("template", HARMFUL.values(), ids=HARMFUL)
def test_a_harmful_template_is_stopped(template: str) -> None:
    environment = sandbox([("page", template)])
    values = {"f": lambda: None, "numbers": [1]}
    with pytest.raises((TemplateError, RecursionError, OverflowError)):
        render_bounded(environment.get_template("page"), values)


def test_a_template_that_writes_without_end_is_stopped() -> None:
    loop = "{% for i in range(99999) %}{% for j in range(99999) %}" + "x" * 100 + "{% endfor %}{% endfor %}"
    with pytest.raises(TemplateError, match=str(LARGEST_PAGE)):
        render_bounded(sandbox([("page", loop)]).get_template("page"), {})


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ 3 * 4 }} {{ '-' * 3 }} {{ 2 ** 10 }} {{ '%02d' % 7 }} {{ 7 % 3 }}", "12 --- 1024 07 1"),
        ("{{ [1, 2]|join(', ') }}", "1, 2"),
        ("{{ '<b>' }}", "&lt;b&gt;"),
        ("{% for i in range(3) %}{{ i }}{% endfor %}", "012"),
        ("{% extends 'base/page' %}{% block a %}!{% endblock %}", "base!"),
    ],
)
def test_an_ordinary_template_is_rendered(template: str, text: str) -> None:
    templates = [("page", template), ("base/page", "base{% block a %}{% endblock %}")]
    assert render_bounded(sandbox(templates).get_template("page"), {}) == text
