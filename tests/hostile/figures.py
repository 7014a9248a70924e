"""Diagrams, charts and formulas made to run, to hang or to grow."""

from tests.hostile.sample import Sample, body


def _mermaid(name: str, source: str) -> Sample:
    return body(name, f"```mermaid\n{source}\n```")


def _chart(name: str, source: str) -> Sample:
    return body(name, f"```chart\n{source}\n```")


FIGURES: tuple[Sample, ...] = (
    _mermaid(
        "a diagram that calls back",
        'flowchart LR\n a-->b\n click a call alert(1)\n click b "javascript:alert(1)"',
    ),
    _mermaid(
        "a diagram that asks to be trusted",
        '%%{init: {"securityLevel":"loose","htmlLabels":true}}%%\nflowchart LR\n a["<img src=x onerror=alert(1)>"]-->b',
    ),
    _mermaid("a diagram with a script in it", 'flowchart LR\n a["<script>alert(1)</script>"]-->b'),
    _mermaid(
        "a diagram of three thousand nodes",
        "flowchart TB\n" + "\n".join(f" n{i}-->n{i + 1}" for i in range(3000)),
    ),
    _mermaid(
        "a diagram where all lead to all",
        "flowchart TB\n" + "\n".join(f" n{i}-->n{j}" for i in range(60) for j in range(60)),
    ),
    _mermaid(
        "groups in each other",
        "flowchart TB\n" + "\n".join(f"subgraph s{i}" for i in range(60)) + "\n a-->b\n" + "end\n" * 60,
    ),
    _mermaid("a diagram that is no diagram", "while (true) {}"),
    _mermaid(
        "a diagram that reaches for the engine",
        "flowchart LR\n a[constructor]-->__proto__\n __proto__-->toString",
    ),
    _mermaid("a label of ten thousand letters", f"flowchart LR\n a[{'x' * 10_000}]-->b"),
    _mermaid("a pie of nothing", 'pie\n "가" : 0\n "나" : -1'),
    _chart("a chart without end", "type: bar\n가,나\n" + "\n".join(f"{i},{i}" for i in range(1000))),
    _chart(
        "a chart of numbers beyond numbers",
        "type: line\n가,나\n1,1e400\n2,nan\n3,-inf\n4,9999999999999999999999",
    ),
    _chart("a chart that multiplies", "type: pie\na: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\ndata: [*b,*b,*b,*b]"),
    _chart("a chart that runs a command", "type: bar\ndata: !!python/object/apply:os.system [id]"),
    _chart("a chart with formulas of a sheet", "type: bar\n가,나\n=cmd|' /C calc'!A0,1\n@SUM(1+1),2"),
    body("a formula that defines itself", r"$\def\a{\a\a}\a$ $\newcommand{\b}{\b}\b$"),
    body(
        "a formula that reads a file",
        r"$\input{/etc/passwd}$ $\includegraphics{/etc/passwd}$ $\href{javascript:alert(1)}{x}$",
    ),
    body("a formula as deep as a well", "$" + r"\frac{1}{" * 500 + "x" + "}" * 500 + "$"),
    body("a formula of ten thousand letters", "$$" + "x+" * 5000 + "x$$"),
    body("a formula with a table without end", r"$\begin{matrix}" + "a&" * 3000 + r"a\end{matrix}$"),
)
