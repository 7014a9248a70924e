"""Write builder/text/widths.json: advances of the installed fonts, joined with the measured ones.

Needs fontconfig's `fc-list` and the fonts named in `INSTALLED`; run it again when one of them changes.
"""

import json
import subprocess
import tomllib
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

SCRIPTS = Path(__file__).parent
MEASURED = SCRIPTS / "measured_widths.toml"
OUTPUT = SCRIPTS.parent / "builder" / "text" / "widths.json"

INSTALLED = (
    "Noto Sans CJK KR",
    "NanumGothic",
    "NanumBarunGothic",
    "NanumSquare",
    "NanumMyeongjo",
    "Liberation Sans",
    "Liberation Serif",
    "Carlito",
    "Noto Sans",
    "DejaVu Sans",
)
INSTALLED_MONO = ("NanumGothicCoding", "DejaVu Sans Mono", "Noto Sans Mono CJK KR")
# The fonts that lend a character to a font without it.
FALLBACKS = ("Noto Sans CJK KR", "DejaVu Sans")

# Other names of a font, and families drawn to the same advances.
ALIASES = {
    "Noto Sans KR": "Noto Sans CJK KR",
    "Source Han Sans KR": "Noto Sans CJK KR",
    "본고딕": "Noto Sans CJK KR",
    "나눔고딕": "NanumGothic",
    "나눔바른고딕": "NanumBarunGothic",
    "나눔스퀘어": "NanumSquare",
    "나눔명조": "NanumMyeongjo",
    "나눔고딕코딩": "NanumGothicCoding",
    "맑은 고딕": "Malgun Gothic",
    "Malgun Gothic Semilight": "Malgun Gothic",
    "Arial": "Liberation Sans",
    "Helvetica": "Liberation Sans",
    "Helvetica Neue": "Liberation Sans",
    "Times New Roman": "Liberation Serif",
    "Times": "Liberation Serif",
    "Calibri": "Carlito",
    "Verdana": "DejaVu Sans",
    "Segoe UI Semibold": "Segoe UI",
    "Liberation Mono": "Courier New",
    "Cascadia Code": "Cascadia Mono",
    "D2Coding ligature": "D2Coding",
}

ASCII = range(0x20, 0x7F)
# Latin-1 and the general punctuation, currency and letterlike marks that text fonts draw themselves.
TEXT = (*ASCII, *range(0xA1, 0x100), *range(0x2010, 0x2028), *range(0x2030, 0x203B), 0x20A9, 0x20AC, 0x2122)
# Greek to Cyrillic, then letterlike forms to dingbats, then CJK punctuation and full-width forms.
SYMBOLS = (
    *range(0x0131, 0x0132),
    *range(0x0141, 0x0143),
    *range(0x0152, 0x0154),
    *range(0x0370, 0x0530),
    *range(0x2000, 0x2010),
    *range(0x2028, 0x2060),
    *range(0x2070, 0x20D0),
    *range(0x2100, 0x27C0),
    *range(0x27F0, 0x2800),
    *range(0x2900, 0x2C00),
    *range(0x3000, 0x3040),
    *range(0xFF00, 0xFFF0),
)

Table = dict[int, int]
"""Code point → advance in thousandths of an em."""


def main() -> None:
    """Write the table of every family."""
    measured = tomllib.loads(MEASURED.read_text(encoding="utf-8"))
    fallback = widest(installed_table(family, bold=bold) for family in FALLBACKS for bold in (False, True))
    faces = {
        key(family): {
            weight: runs(text_table(installed_table(family, bold=weight == "bold"), fallback))
            for weight in ("regular", "bold")
        }
        for family in (*INSTALLED, *INSTALLED_MONO)
    }
    for family in measured["reckoned"]:
        faces[key(family)] = {
            weight: runs(text_table(reckoned_table(measured, family, weight), fallback))
            for weight in ("regular", "bold")
        }
    for family, cell in measured["cells"].items():
        faces[key(family)] = {"regular": runs(text_table(dict.fromkeys(TEXT, cell), fallback))}
    widths = {
        "aliases": {key(alias): key(family) for alias, family in ALIASES.items()},
        "fallback": runs({code: fallback[code] for code in (*TEXT, *SYMBOLS) if code in fallback}),
        "faces": {name: without_repetition(weights) for name, weights in sorted(faces.items())},
    }
    text = json.dumps(widths, ensure_ascii=False, separators=(",", ":")).replace('},"', '},\n"')
    OUTPUT.write_text(text + "\n", encoding="utf-8")


def installed_table(family: str, *, bold: bool) -> Table:
    """Return the advances in the font's own `hmtx` (OpenType 1.9, hmtx)."""
    font = open_font(family, "Bold" if bold else "Regular")
    unit, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
    return {code: round(metrics[glyph][0] * 1000 / unit) for code, glyph in font.getBestCmap().items()}


def open_font(family: str, style: str) -> TTFont:
    """Return the installed font, opened lazily; the regular one where there is no other."""
    pattern = f"{family}:style={style}" if style != "Regular" else f"{family}:weight=80:slant=0:width=100"
    command = ["fc-list", pattern, "--format", "%{file}\t%{index}\n"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()  # noqa: S603
    if not found and style != "Regular":
        return open_font(family, "Regular")
    if not found:
        raise SystemExit(f"The font {family} isn't installed.")
    file, index = min(found).split("\t")
    return TTFont(file, fontNumber=int(index) & 0xFFFF, lazy=True)


def reckoned_table(
    measured: Mapping[str, dict[str, dict[str, dict[str, int]]]], family: str, weight: str
) -> Table:
    """Return the measured advances, and for what wasn't measured the one reckoned from Segoe UI's."""
    rule = measured["reckoned"][family][weight]
    base = measured["advances"]["Segoe UI"]["regular"]
    table = {
        ord(character): round(advance * rule["scale"] + rule["add"]) for character, advance in base.items()
    }
    own = measured["advances"].get(family, {}).get(weight, {})
    return table | {ord(character): advance for character, advance in own.items()}


def text_table(table: Table, fallback: Table) -> Table:
    """Return the advances of `TEXT` as drawn: a character the font lacks is lent by another."""
    return {code: table.get(code) or fallback.get(code, 650) for code in TEXT}


def widest(tables: Iterable[Table]) -> Table:
    """Return the largest advance of each character."""
    joined: Table = {}
    for table in tables:
        joined |= {code: max(advance, joined.get(code, 0)) for code, advance in table.items()}
    return joined


def runs(table: Table) -> dict[str, list[int] | int]:
    """Return `table` as stretches of neighbouring code points: lists, or one number for all."""
    same = [
        (codes[0], codes[-1], advance)
        for _, group in groupby(
            enumerate(sorted(table)), key=lambda item: (item[1] - item[0], table[item[1]])
        )
        for codes in [[code for _, code in group]]
        for advance in [table[codes[0]]]
    ]
    stretches: dict[str, list[int] | int] = {}
    open_start, open_end = 0, -1
    for first, last, advance in same:
        if last - first >= 4:
            stretches[f"{first}-{last}"] = advance
            continue
        if first != open_end + 1:
            open_start = first
        listed = stretches.setdefault(str(open_start), [])
        if isinstance(listed, list):
            listed.extend([advance] * (last - first + 1))
        open_end = last
    return stretches


def without_repetition(
    weights: dict[str, dict[str, list[int] | int]],
) -> dict[str, dict[str, list[int] | int]]:
    """Return `weights` without a bold that equals the regular."""
    return weights if weights.get("bold") != weights["regular"] else {"regular": weights["regular"]}


def key(family: str) -> str:
    """Return the name a family is filed under, as `builder.text.tables.family_key` forms it."""
    return family.casefold().replace(" ", "").replace("-", "")


if __name__ == "__main__":
    main()
