"""What is wrong with a text's formulas, and where."""

from builder.content import Source, read_markdown
from builder.diagnostics import Code, Span
from builder.formula import formula_problems

TEXT = r"""# 제목 $\frac{a$

- 식은 $a^2$ 이고 $\foo{b}$ 이며
  다음 줄 $x^$ 도 있다

| a | b |
|---|---|
| $\bar$ | 2 |

$$
a = b
  + \unknown d
$$

> ```math
> x = \left( y
> ```

`$\notread$` and \$5 and $6
"""


def test_each_is_found_at_its_line_and_column() -> None:
    problems = formula_problems(read_markdown(Source(path="s.md", text=TEXT)).blocks, TEXT)
    assert {problem.code for problem in problems} == {Code.FORMULA_REFUSED}
    assert sorted(problem.span for problem in problems) == [
        Span(path="s.md", line=1, column=14),
        Span(path="s.md", line=3, column=16),
        Span(path="s.md", line=4, column=11),
        Span(path="s.md", line=8, column=8),
        Span(path="s.md", line=12, column=5),
        Span(path="s.md", line=16, column=15),
    ]


def test_formulas_that_can_be_read_are_no_problem() -> None:
    text = "$a$ 와 $b$\n\n$$\nc\n$$\n"
    assert formula_problems(read_markdown(Source(path="s.md", text=text)).blocks, text) == ()
