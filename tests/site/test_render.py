"""The page as text."""

import base64
import hashlib
import html
import json
import re
from dataclasses import replace

import pytest

from builder.diagnostics import Failure
from builder.site import DownloadKind, SiteTheme, compose_site, render_site
from tests.site.sample import day_of, download, session_of, site_theme, small_site


def page(name: str = "index.html", address: str = "") -> str:
    return render_site(small_site(address), site_theme())[name].decode()


def test_there_is_a_page_and_a_clock_for_each_session() -> None:
    assert set(render_site(small_site(), site_theme())) == {
        "index.html",
        "week3/day5/session_01.clock.html",
        "week3/day5/session_02.clock.html",
    }


def test_the_same_site_gives_the_same_bytes() -> None:
    assert render_site(small_site(), site_theme()) == render_site(small_site(), site_theme())


def test_a_session_says_its_time_its_extent_and_its_last_change() -> None:
    text = html.unescape(re.sub(r"<[^>]+>", " ", page()))
    said = " ".join(text.split())
    assert "세션 1 09:00–09:50 50분 GitOps와 ArgoCD" in said
    assert "PDF · 8쪽 · 1 kB" in said
    assert "마지막 수정: 2026년 11월 20일 (금)" in said


def test_an_english_session_speaks_english_on_a_korean_page() -> None:
    article = re.search(r'<article[^>]*id="week3/day5/session_02".*?</article>', page(), re.DOTALL)
    assert article is not None
    assert 'lang="en"' in article[0]
    assert "Handout" in article[0]
    assert "Phase clock" in article[0]


def test_the_page_says_nothing_that_students_must_not_read() -> None:
    everything = b"".join(render_site(small_site(), site_theme()).values()).decode()
    for secret in ("강사노트전용문장", "해설전용문장", "비밀용어", "답안전용문장"):
        assert secret not in everything


@pytest.mark.parametrize("name", ["index.html", "week3/day5/session_01.clock.html"])
def test_nothing_is_loaded_from_elsewhere(name: str) -> None:
    text = page(name)
    assert re.findall(r'(?:src|srcset|action)="', text) == []
    assert re.findall(r'<link[^>]*href="([^"]*)"', text) == ["data:,"]
    assert not re.search(r"url\(|@import|https?://", re.sub(r'xmlns="[^"]*"', "", text))
    assert "default-src 'none'" in html.unescape(text)


@pytest.mark.parametrize("name", ["index.html", "week3/day5/session_01.clock.html"])
def test_the_policy_lets_only_the_pages_own_script_run(name: str) -> None:
    text = page(name)
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}'" in html.unescape(text)


def test_a_hostile_title_stays_a_title() -> None:
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    session = session_of("# Session 1: x\n\n## Objectives (5 min)\n- y\n", "week1/day1/session_01")
    plan = replace(session.card.plan, title=hostile)
    session = replace(session, card=replace(session.card, plan=plan))
    site = compose_site([replace(day_of(session), title=hostile)], title=hostile)
    for data in render_site(site, site_theme()).values():
        text = data.decode()
        assert "<img" not in text
        assert "alert(1)</script>" not in text
        (index,) = re.findall(r'<script type="application/json" id="(?:index|plan)">(.*?)</script>', text)
        assert json.loads(index)


def test_a_korean_file_name_becomes_a_valid_address() -> None:
    file = download(DownloadKind.HANDOUT, "3주차/유인물 1.pdf")
    site = compose_site([replace(day_of(), files=(file,))])
    text = render_site(site, site_theme())["index.html"].decode()
    assert 'href="3%EC%A3%BC%EC%B0%A8/%EC%9C%A0%EC%9D%B8%EB%AC%BC%201.pdf"' in text
    assert 'download="유인물 1.pdf"' in text


def test_the_clock_shows_the_code_only_where_the_page_has_an_address() -> None:
    name = "week3/day5/session_01.clock.html"
    assert "<figure" not in page(name)
    assert "<figure" in page(name, "https://kube.example.org/")


def test_a_clock_leads_back_to_its_session() -> None:
    assert 'href="../../index.html#week3/day5/session_01"' in page("week3/day5/session_01.clock.html")


def test_the_index_holds_every_line_that_can_be_searched() -> None:
    (index,) = re.findall(r'<script type="application/json" id="index">(.*?)</script>', page())
    records = {record["key"]: record for record in json.loads(index)}
    assert ["term", "드리프트 – Drift", "선언과 실제의 차이"] in records["week3/day5/session_01"]["lines"]
    assert records["week3/day5/session_02"]["title"] == "Helm and Kustomize"


def test_a_template_that_cannot_run_is_named() -> None:
    theme = site_theme()
    broken = replace(theme.page, templates=(("index.html.j2", "{{ nothing_like_this }}"),))
    with pytest.raises(Failure, match=r"index\.html\.j2"):
        render_site(small_site(), SiteTheme(page=broken, clock=theme.clock))


def test_a_folder_with_spaces_gives_ids_without() -> None:
    name = "3 주차/day 1"
    session = session_of("# Session 1: x\n\n## Objectives (5 min)\n- y\n", f"{name}/session_01")
    files = render_site(compose_site([day_of(session, key=name)]), site_theme())
    text = files["index.html"].decode()
    assert not [found for found in re.findall(r'(?: id|aria-labelledby)="([^"]*)"', text) if " " in found]
    assert 'href="3%20%EC%A3%BC%EC%B0%A8/day%201/session_01.pdf"' in text
    clock = files["3 주차/day 1/session_01.clock.html"].decode()
    assert 'href="../../index.html#3-주차/day-1/session_01"' in clock


def test_files_of_the_week_and_of_the_course_stand_above_its_days() -> None:
    day = day_of(session_of("# Session 1: x\n\n## Objectives (5 min)\n- y\n", "week3/day5/session_01"))
    site = compose_site(
        [day],
        files=[download(DownloadKind.BOOKLET, "booklet.pdf")],
        week_files={"week3": (download(DownloadKind.BOOKLET, "week3/booklet.pdf"),)},
    )
    links = re.findall(r'href="([^"#]*\.pdf)"', render_site(site, site_theme())["index.html"].decode())
    assert links == [
        "booklet.pdf",
        "week3/booklet.pdf",
        "week3/day5/session_01.pdf",
        "week3/day5/session_01.pdf",
    ]
