import subprocess
import sys
import threading

import pytest

from builder.diagram.engine import LIMITS, Drawn, Engine, Limits, Refused, Source, Way, engine


def test_an_engine_is_started_once_a_thread() -> None:
    assert engine() is engine()


def test_another_thread_draws_with_an_engine_of_its_own() -> None:
    results: list[Drawn | Refused] = []

    def work() -> None:
        results.append(engine().draw(Source(text="graph TD\n a --> b"), "Malgun Gothic", Way()))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert isinstance(results[0], Drawn)


def test_a_diagram_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.diagram.engine.LIMITS", Limits(seconds=0.001))
    source = "graph TD\n" + "\n".join(f"a{number % 40} --> b{number % 39}" for number in range(400))
    refused = Engine().draw(Source(text=source), "Malgun Gothic", Way())
    assert isinstance(refused, Refused)
    assert refused.code == "limit"


def test_after_a_refusal_the_next_diagram_is_drawn() -> None:
    assert isinstance(engine().draw(Source(text="nonsense"), "Arial", Way()), Refused)
    assert isinstance(engine().draw(Source(text="graph TD\n a"), "Arial", Way()), Drawn)


def test_a_wider_font_makes_wider_nodes() -> None:
    source = Source(text="graph TD\n a[Kubernetes]")
    narrow, wide = (engine().draw(source, family, Way()) for family in ("Calibri", "Verdana"))
    assert isinstance(narrow, Drawn)
    assert isinstance(wide, Drawn)
    assert narrow.width < wide.width


def test_the_script_sees_no_clock_and_no_randomness() -> None:
    script = Engine()
    assert script._context.eval(
        "Date.now() + ':' + Math.random() + ':' + new Date(2024, 0, 1).getTime()"
    ) == ("0:0.5:1704067200000")


def test_the_libraries_behind_the_script_are_not_imported() -> None:
    code = (
        "import sys; from builder.diagram import draw_mermaid;"
        "assert draw_mermaid('graph TD\\n a --> b', max_width=400, max_height=300).value;"
        "print(sorted({'mermaid_render', 'resvg_py', 'svgelements', 'weasyprint'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_limits_are_those_of_mermaid() -> None:
    assert (LIMITS.characters, LIMITS.edges) == (50_000, 500)


def test_without_the_engine_a_diagram_is_refused_with_what_to_install() -> None:
    code = (
        "import sys; sys.modules['quickjs'] = None\n"
        "from builder.diagram import draw_mermaid\n"
        "checked = draw_mermaid('graph TD\\n a --> b', max_width=400, max_height=300)\n"
        "assert checked.value is None\n"
        "print(checked.problems[0].hint)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install mermaid-render quickjs-ng" in done.stdout
