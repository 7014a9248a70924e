"""A template that can't be used says where it is broken."""

import pytest
from jinja2 import TemplateError

from builder.theme.sandbox import fault_place, render_bounded, sandbox

BASE = "<p>\n{% block one %}one{% endblock %}\n</p>\n{{ total }}\n"


def place(**templates: str) -> tuple[str, int]:
    texts = {name.replace("_", "/"): text for name, text in templates.items()}
    with pytest.raises((TemplateError, ZeroDivisionError)) as caught:
        render_bounded(sandbox(texts.items()).get_template("page"), {"total": 3})
    return fault_place(caught.value, texts)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n{% if %}\n", 2),
        ("a\n\n{{ missing }}", 3),
        ("{{ total\n}}\n{{ total / 0 }}", 3),
        ("a\n{{ total.upper() }}", 2),
        ("a\n{{ ''.__class__ }}", 2),
        ("{% for n in [1] %}\n{{ n.x.y }}{% endfor %}", 2),
    ],
)
def test_a_mistake_is_found_in_its_line(text: str, line: int) -> None:
    assert place(page=text) == ("page", line)


def test_a_mistake_in_a_block_is_the_own_template_s() -> None:
    own = '{% extends "base/page" %}\n{% block one %}\n{{ missing }}\n{% endblock %}'
    assert place(page=own, base_page=BASE) == ("page", 3)


def test_a_mistake_in_the_extended_template_is_its() -> None:
    assert place(page='{% extends "base/page" %}', base_page=BASE + "{{ missing }}") == ("base/page", 5)


def test_a_template_that_is_not_there_is_asked_for_in_a_line() -> None:
    assert place(page='\n{% extends "nowhere" %}') == ("page", 2)
