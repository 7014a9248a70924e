"""What `classdeck template list` and `show` print."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from builder.cli.voice import Voice
from builder.diagnostics import cell_width
from builder.language import msg
from builder.theme.listing import ListedSet, Origin

if TYPE_CHECKING:
    from builder.deck.bind.describe_template import LayoutFacts, PlaceholderFacts, TemplateFacts
    from builder.pipeline.sets.open_set import OpenSet
    from builder.theme import Theme

_ORIGINS = {
    Origin.COURSE: msg("the course"),
    Origin.USER: msg("your own"),
    Origin.SHIPPED: msg("came with classdeck"),
}


def list_lines(sets: Iterable[ListedSet], voice: Voice) -> Iterator[str]:
    """Yield a table: name, title, where it comes from, what it extends."""
    from builder.course import shown_path

    heads = tuple(voice.words(head) for head in (msg("name"), msg("title"), msg("from"), msg("extends")))
    rows = [
        (
            each.name,
            each.title,
            voice.words(_ORIGINS[each.origin])
            + ("" if each.origin is Origin.SHIPPED else f" ({shown_path(each.folder)})"),
            ", ".join(each.extends) or "-",
        )
        for each in sets
    ]
    yield from _table([heads, *rows])


def show_lines(opened: "OpenSet", voice: Voice, *, every: bool) -> Iterator[str]:
    """Yield what a set decides: files, colours, faces, sizes, what layouts serve, and those layouts or `every` one."""
    yield from _heading(opened, voice)
    yield from _theme_lines(opened.theme, voice)
    if opened.facts is None or opened.template is None:
        return
    names = opened.template.layout_names
    yield ""
    yield from _serving(opened.facts, names, voice)
    yield ""
    yield from _layouts(opened.facts, names, every=every)
    unused = sum(not layout.serves for layout in opened.facts.layouts)
    if unused and not every:
        yield voice.words(msg("layouts that nothing uses: {count}; --all shows them", count=unused))


def _heading(opened: "OpenSet", voice: Voice) -> Iterator[str]:
    from builder.course import shown_path
    from builder.theme.listing import origin_of

    theme, facts = opened.theme, opened.facts
    home = theme.folders[0]
    extends = ", ".join(folder.name for folder in theme.folders[1:])
    yield f"{theme.name} – {theme.title}"
    yield _fact(msg("from"), f"{voice.words(_ORIGINS[origin_of(home)])}: {shown_path(home)}", voice)
    if extends:
        yield _fact(msg("extends"), extends, voice)
    if opened.deck is not None:
        size = ""
        if facts is not None:
            size = voice.words(
                msg(
                    "{width} × {height} points, masters: {masters}, layouts: {layouts}",
                    width=round(facts.width),
                    height=round(facts.height),
                    masters=facts.masters,
                    layouts=len(facts.layouts),
                )
            )
        yield _fact(msg("deck"), f"{shown_path(opened.deck)}  {size}".rstrip(), voice)


_ROLES = (
    "background",
    "text",
    "muted",
    "accent",
    "surface",
    "line",
    "link",
    "cover",
    "cover_text",
    "code_background",
)


def _theme_lines(theme: "Theme", voice: Voice) -> Iterator[str]:
    colours, fonts, sizes = theme.colours, theme.fonts, theme.sizes
    yield _fact(msg("colours"), "  ".join(f"{role} #{getattr(colours, role)}" for role in _ROLES), voice)
    yield _fact(msg("accents"), "  ".join(f"#{each}" for each in colours.accents), voice)
    yield _fact(msg("phases"), "  ".join(f"#{each}" for each in colours.phases), voice)
    headings = f"; {fonts.heading_latin or fonts.latin} + {fonts.heading_korean or fonts.korean}"
    titles = headings if fonts.heading_latin or fonts.heading_korean else ""
    yield _fact(
        msg("fonts"),
        f"{fonts.latin} + {fonts.korean}{titles}; {fonts.mono_latin} + {fonts.mono_korean}",
        voice,
    )
    yield _fact(msg("handout"), ", ".join(fonts.handout), voice)
    least = (sizes.min_text, sizes.min_code, sizes.min_table)
    yield _fact(
        msg("least sizes"),
        voice.words(
            msg(
                "text {text_size}, code {code}, tables {table} points",
                text_size=f"{least[0]:g}",
                code=f"{least[1]:g}",
                table=f"{least[2]:g}",
            )
        ),
        voice,
    )
    if theme.logo is not None:
        yield _fact(msg("logo"), f"{theme.logo.file.name}, {theme.logo.place}, {theme.logo.height:g}", voice)


def _serving(facts: "TemplateFacts", names: Sequence[str], voice: Voice) -> Iterator[str]:
    """Yield which layout serves which purpose, and why."""
    from builder.deck.bind import reason_text
    from builder.deck.geometry import Purpose

    rows = [tuple(voice.words(head) for head in (msg("slides"), msg("layout"), msg("why")))]
    for purpose in Purpose:
        for layout, name in zip(facts.layouts, names, strict=True):
            if purpose in layout.serves:
                rows.append((str(purpose), name, voice.words(reason_text(layout.serves[purpose]))))
    yield from _table(rows)


def _layouts(facts: "TemplateFacts", names: Sequence[str], *, every: bool) -> Iterator[str]:
    for layout, name in zip(facts.layouts, names, strict=True):
        if not layout.serves and not every:
            continue
        yield _layout_line(layout, name, facts.masters)
        yield from ("  " + line for line in _table([_placeholder(each) for each in layout.placeholders]))


def _layout_line(layout: "LayoutFacts", name: str, masters: int) -> str:
    kind = f" ({layout.kind})" if layout.kind else ""
    master = f", master {layout.master}" if masters > 1 else ""
    return f"{name}{kind}{master}, #{layout.ground.background}"


def _placeholder(each: "PlaceholderFacts") -> tuple[str, ...]:
    from builder.theme.contrast import contrast

    box = each.box
    place = "-" if box is None else f"{box.x:.0f},{box.y:.0f} {box.width:.0f}×{box.height:.0f}"
    sizes = "/".join(f"{size:g}" for size in dict.fromkeys(each.sizes))
    colours = ""
    if each.text and each.ground:
        colours = f"#{each.text} / #{each.ground} = {contrast(each.text, each.ground):.1f}"
    faces = " + ".join(dict.fromkeys(filter(None, (each.latin, each.korean))))
    return (f"{each.kind} {each.idx}", each.name, place, sizes and f"{sizes} pt", colours, faces)


def _fact(name: object, value: str, voice: Voice) -> str:
    from builder.language import Message

    assert isinstance(name, Message)
    said = voice.words(name)
    return f"  {said}{' ' * max(1, 13 - cell_width(said))}{value}"


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield the rows with their columns in line."""
    widths = [max(cell_width(row[n]) for row in rows) for n in range(len(rows[0]))] if rows else []
    for row in rows:
        cells = (cell + " " * (width - cell_width(cell)) for cell, width in zip(row, widths, strict=True))
        yield ("  " + "  ".join(cells)).rstrip()
