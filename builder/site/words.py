"""Sizes, extents and names in the words of a reader's language."""

from builder.language import label
from builder.lesson import Schedule
from builder.lesson.check import minutes_text
from builder.site.download import Download, DownloadKind
from builder.site.site import SiteDay, SiteWeek

_NAMES = {
    DownloadKind.HANDOUT: "Handout",
    DownloadKind.WORKSHEET: "Worksheet",
    DownloadKind.LARGE_PRINT: "Large print",
    DownloadKind.DECK: "Slides",
    DownloadKind.BOOKLET: "Booklet",
    DownloadKind.ARCHIVE: "All files",
    DownloadKind.CALENDAR: "Calendar",
}


def file_name(kind: DownloadKind, language: str) -> str:
    """Return what the page calls a file."""
    return label(_NAMES[kind], language)


def file_facts(file: Download, language: str) -> tuple[str, ...]:
    """Return a file's format, extent and size: `PDF`, `8 pages`, `210 kB`."""
    extent = count_text(file.pages, language, slides=file.kind is DownloadKind.DECK) if file.pages else ""
    suffix = file.name.rpartition(".")[2].upper()
    return tuple(part for part in (suffix, extent, size_text(file.size)) if part)


def size_text(size: int) -> str:
    """Return bytes as `210 kB` or `1.4 MB`."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


def count_text(count: int, language: str, *, slides: bool = False) -> str:
    """Return `8 pages` or `25 slides`."""
    one, many = ("1 slide", "{count} slides") if slides else ("1 page", "{count} pages")
    return counted(count, one, many, language)


def counted(count: int, one: str, many: str, language: str) -> str:
    """Return `one` for a single thing, else `many` with its number, in `language`."""
    text = one if count == 1 else many
    return label(text, language).format(count=count)


def session_window(schedule: Schedule) -> str:
    """Return `09:00–09:50`, or nothing where the start isn't known."""
    begin, end = schedule.clock(0), schedule.clock(schedule.minutes)
    return f"{begin:%H:%M}–{end:%H:%M}" if begin and end and schedule.minutes else ""


def phases_text(schedule: Schedule, language: str) -> str:
    """Return the phases in a sentence: `Learning objectives 5 min, Core concepts 12 min`."""
    return ", ".join(f"{slot.label} {minutes_text(slot.minutes, language)}" for slot in schedule.slots)


def week_name(week: SiteWeek) -> str:
    """Return `3주차: Kubernetes 운영`; the title or the number alone where the other isn't known."""
    number = (
        label("Week {number}", week.language).format(number=week.number) if week.number is not None else ""
    )
    return ": ".join(part for part in (number, week.title) if part)


def day_name(day: SiteDay) -> str:
    """Return the day's title, else `Day 5`, else its folder's name."""
    if day.title:
        return day.title
    if day.number is not None:
        return label("Day {number}", day.language).format(number=day.number)
    return day.key.rpartition("/")[2]


def language_name(language: str) -> str:
    """Return what a language calls itself."""
    return {"ko": "한국어", "en": "English"}.get(language, language)
