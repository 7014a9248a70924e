"""Write builder/text/widths.json: the advances of installed fonts, joined with the measured ones.

Needs fontconfig's `fc-list` and the Debian packages fonts-noto-core, fonts-noto-cjk, fonts-nanum,
fonts-nanum-coding, fonts-liberation, fonts-crosextra-carlito and fonts-dejavu.
"""

import json
import subprocess
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

SCRIPTS = Path(__file__).parent
MEASURED = SCRIPTS / "measured_widths.toml"
OUTPUT = SCRIPTS.parent / "builder" / "text" / "widths.json"

INSTALLED = (
    "Carlito",
    "DejaVu Sans",
    "DejaVu Sans Mono",
    "Liberation Sans",
    "Liberation Serif",
    "NanumBarunGothic",
    "NanumGothic",
    "NanumGothicCoding",
    "NanumMyeongjo",
    "NanumSquare",
    "Noto Sans",
    "Noto Sans CJK KR",
    "Noto Sans Mono CJK KR",
)
# What Windows, then LibreOffice on Linux, draw a deck in whose own font is missing.
STAND_INS = ("Malgun Gothic", "Noto Sans CJK KR", "Noto Sans")
# The fonts that lend a character to a font without it.
LENDERS = ("Noto Sans CJK KR", "DejaVu Sans")

# Other names of a font, and families drawn to the same advances.
ALIASES = {
    "Arial": "Liberation Sans",
    "Calibri": "Carlito",
    "Cascadia Code": "Cascadia Mono",
    "D2Coding ligature": "D2Coding",
    "Helvetica": "Liberation Sans",
    "Helvetica Neue": "Liberation Sans",
    "Liberation Mono": "Courier New",
    "Malgun Gothic Semilight": "Malgun Gothic",
    "Noto Sans KR": "Noto Sans CJK KR",
    "Segoe UI Semibold": "Segoe UI",
    "Source Han Sans KR": "Noto Sans CJK KR",
    "Times": "Liberation Serif",
    "Times New Roman": "Liberation Serif",
    "Verdana": "DejaVu Sans",
    "나눔고딕": "NanumGothic",
    "나눔고딕코딩": "NanumGothicCoding",
    "나눔명조": "NanumMyeongjo",
    "나눔바른고딕": "NanumBarunGothic",
    "나눔스퀘어": "NanumSquare",
    "맑은 고딕": "Malgun Gothic",
    "본고딕": "Noto Sans CJK KR",
    "프리텐다드": "Pretendard",
}

ASCII = range(0x20, 0x7F)
# With Latin-1 and the general punctuation, currency and letterlike marks that text fonts draw themselves.
TEXT = (*ASCII, *range(0xA0, 0x100), *range(0x2010, 0x2028), *range(0x2030, 0x203B), 0x20A9, 0x20AC, 0x2122)
# Latin letters that don't decompose; Greek and Cyrillic; punctuation to dingbats; CJK and full-width marks.
SYMBOLS = (
    *(0x0131, 0x0141, 0x0142, 0x0152, 0x0153),
    *range(0x0370, 0x0530),
    *range(0x2000, 0x20D0),
    *range(0x2100, 0x27C0),
    *range(0x27F0, 0x2800),
    *range(0x2900, 0x2C00),
    *range(0x3000, 0x3040),
    *range(0xFF00, 0xFFF0),
)
# Segoe UI Emoji's, the widest of the emoji fonts.
EMOJI = 1375

Table = dict[int, int]
"""Code point → advance in thousandths of an em."""
Stretches = dict[str, list[int] | int]
"""Neighbouring code points: from the first one on, or one advance for all from the first to the last."""


def main() -> None:
    """Write the table of every family."""
    lent = widest(installed_table(family, bold=bold) for family in LENDERS for bold in (False, True))
    faces = {
        family: {weight: text_table(table, lent) for weight, table in weights.items()}
        for family, weights in {**installed_tables(), **measured_tables()}.items()
    }
    faces["stand-ins"] = {
        weight: widest(faces[family][weight] for family in STAND_INS) for weight in ("regular", "bold")
    }
    widths = {
        "aliases": {key(alias): key(family) for alias, family in ALIASES.items()},
        "faces": {
            key(family): {
                weight: stretches(table)
                for weight, table in weights.items()
                if weight == "regular" or table != weights["regular"]
            }
            for family, weights in sorted(faces.items())
        },
        "symbols": stretches(symbol_table(lent)),
    }
    text = json.dumps(widths, ensure_ascii=False, separators=(",", ":"))
    # A line a table, so that a change shows which.
    OUTPUT.write_text(text.replace("},", "},\n") + "\n", encoding="utf-8")


def installed_tables() -> dict[str, dict[str, Table]]:
    """Return the tables of the installed fonts."""
    return {
        family: {
            "regular": installed_table(family, bold=False),
            "bold": installed_table(family, bold=True),
        }
        for family in INSTALLED
    }


def installed_table(family: str, *, bold: bool) -> Table:
    """Return the advances in the font's own `hmtx` (OpenType 1.9, hmtx)."""
    font = open_font(f"{family}:style=Bold") if bold else open_font(f"{family}:weight=80:slant=0:width=100")
    font = font or open_font(family)
    if font is None:
        raise SystemExit(f"The font {family} isn't installed.")
    unit, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
    return {code: round(metrics[glyph][0] * 1000 / unit) for code, glyph in font.getBestCmap().items()}


def open_font(pattern: str) -> TTFont | None:
    """Return the first installed font of `pattern`, in fontconfig's notation."""
    command = ["fc-list", pattern, "--format", "%{file}\t%{index}\n"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()  # noqa: S603
    if not found:
        return None
    file, index = min(found).split("\t")
    # The upper half of fontconfig's index names an instance of a variable font.
    return TTFont(file, fontNumber=int(index) & 0xFFFF, lazy=True)


def measured_tables() -> dict[str, dict[str, Table]]:
    """Return the tables of the fonts in `measured_widths.toml`."""
    measured = tomllib.loads(MEASURED.read_text(encoding="utf-8"))
    tables = {
        family: {weight: dict(zip(ASCII, advances, strict=True)) for weight, advances in weights.items()}
        for family, weights in measured["ascii"].items()
    }
    base = tables["Segoe UI"]["regular"]
    for family, rules in measured["reckoned"].items():
        for weight, rule in rules.items():
            own = measured["measured"].get(family, {}).get(weight, {})
            tables.setdefault(family, {})[weight] = reckoned_table(base, rule, own)
    for family, rule in measured["cells"].items():
        tables[family] = {"regular": cell_table(rule)}
    return tables


def reckoned_table(base: Table, rule: Mapping[str, Any], own: Mapping[str, int]) -> Table:
    """Return `own` advances, and for the characters it lacks the ones reckoned from `base`."""
    reckoned = {code: round(advance * rule["scale"] + rule["add"]) for code, advance in base.items()}
    return reckoned | {ord(character): advance for character, advance in own.items()}


def cell_table(rule: Mapping[str, Any]) -> Table:
    """Return the same advance for every character: the larger of the font's and the one it is drawn in."""
    cell = installed_table(rule["drawn_in"], bold=False)[ord("0")]
    return dict.fromkeys(TEXT, max(rule["cell"], cell))


def text_table(table: Table, lent: Table) -> Table:
    """Return the advances of `TEXT` as drawn: a character the font lacks is lent by another.

    Of a font that we only know the ASCII of, an accented letter is as wide as its base.
    """
    bases = {code: ord(unicodedata.normalize("NFD", chr(code))[0]) for code in TEXT}
    return {code: table.get(code) or table.get(bases[code]) or lent[code] for code in TEXT}


def symbol_table(lent: Table) -> Table:
    """Return the advances of the marks that most fonts leave to another; those shown as emoji are wider."""
    drawn = {code: lent[code] for code in (*TEXT, *SYMBOLS) if code in lent}
    emoji = (code for code in range(0x2300, 0x2C00) if unicodedata.east_asian_width(chr(code)) == "W")
    return drawn | dict.fromkeys(emoji, EMOJI)


def widest(tables: Iterable[Table]) -> Table:
    """Return the largest advance of each character."""
    joined: Table = {}
    for table in tables:
        joined |= {code: max(advance, joined.get(code, 0)) for code, advance in table.items()}
    return joined


def stretches(table: Table) -> Stretches:
    """Return `table` in few words: long stretches of one advance as a single number."""
    found: Stretches = {}
    last, advances = -2, list[int]()
    for first, end, advance in equal_stretches(table):
        if end - first > 4:
            found[f"{first}-{end}"] = advance
            continue
        if first != last + 1:
            found[str(first)] = advances = []
        advances.extend([advance] * (end - first + 1))
        last = end
    return found


def equal_stretches(table: Table) -> list[tuple[int, int, int]]:
    """Return (first, last, advance) of neighbouring code points with the same advance."""
    found: list[tuple[int, int, int]] = []
    for code in sorted(table):
        if found and found[-1][1] == code - 1 and found[-1][2] == table[code]:
            found[-1] = (found[-1][0], code, table[code])
        else:
            found.append((code, code, table[code]))
    return found


def key(family: str) -> str:
    """Return the name a family is filed under, as `builder.text.tables` forms it."""
    return family.casefold().replace(" ", "").replace("-", "")


if __name__ == "__main__":
    main()
