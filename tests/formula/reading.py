"""Formulas for the tests."""

from builder.formula import Formula, Refusal, read_formula

LATEX = (
    r"E = mc^2",
    r"\frac{-b \pm \sqrt{b^2-4ac}}{2a}",
    r"\sum_{i=1}^{n} x_i",
    r"\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}",
    r"\text{가용성} = \frac{\text{정상 시간}}{\text{전체 시간}} \times 100\%",
    r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}, x",
    r"\begin{cases} x & x>0 \\ -x & \text{그 외} \end{cases}",
    r"\begin{aligned} a &= b + c \\ d &= e \end{aligned}",
    r"\hat{y} = \overline{x} + \vec{v} + \underbrace{a + b}_{n} + \sqrt[3]{x} + \binom{n}{k}",
    r"\lim_{x \to 0} \frac{\sin x}{x}",
    r"\mathbb{R} \mathcal{L} \mathbf{W} \operatorname{softmax}(z)_i",
    r"\left\{ x \middle| y \right\} \bigl( a \bigr) {}_a^b X",
    r"\color{red}{x} \boxed{y} \cancel{z} \phantom{w} a \quad b",
    r"P(A \mid B) \le 99.9\% \implies x_1, \ldots, x_n",
    r"\xrightarrow{n} \stackrel{def}{=} f'(x)",
    r"a \tag{1}",
)


def formula_of(latex: str, *, display: bool = True) -> Formula:
    read = read_formula(latex, display=display)
    assert isinstance(read, Formula), read
    return read


def refusal_of(latex: str) -> Refusal:
    read = read_formula(latex, display=True)
    assert isinstance(read, Refusal), read
    return read
