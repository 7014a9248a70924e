"""The page that students open: weeks, days, sessions and their files, a phase clock for each session."""

from builder.site.archive import SUMS, pack_archive
from builder.site.card import Entry, EntryKind, SessionCard, read_card, read_objectives
from builder.site.compose import compose_site
from builder.site.download import Download, DownloadKind
from builder.site.qr import qr_png, qr_svg
from builder.site.render import render_site
from builder.site.site import PAGE, Site, SiteDay, SiteSession, SiteWeek, session_address
from builder.site.theme import SiteTheme, load_site_theme, site_files

__all__ = [
    "PAGE",
    "SUMS",
    "Download",
    "DownloadKind",
    "Entry",
    "EntryKind",
    "SessionCard",
    "Site",
    "SiteDay",
    "SiteSession",
    "SiteTheme",
    "SiteWeek",
    "compose_site",
    "load_site_theme",
    "pack_archive",
    "qr_png",
    "qr_svg",
    "read_card",
    "read_objectives",
    "render_site",
    "session_address",
    "site_files",
]
