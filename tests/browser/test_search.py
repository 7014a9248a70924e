"""Search as you type, from a file."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def course(page: Page, output: Path) -> Page:
    page.goto((output / "index.html").as_uri())
    return page


def found(page: Page, words: str) -> list[str]:
    page.get_by_role("searchbox").fill(words)
    return page.locator("#results .found").all_inner_texts()


@pytest.mark.parametrize(
    ("words", "sessions"),
    [
        ("helm", ["Helm과 Kustomize"]),
        ("네 원칙", ["GitOps와 ArgoCD"]),
        ("드리프트", ["GitOps와 ArgoCD"]),
        ("하나뿐인 진실", ["GitOps와 ArgoCD"]),
        ("자가 복구", ["GitOps와 ArgoCD"]),
        ("four principles", ["GitOps and Argo CD"]),
    ],
)
def test_titles_topics_objectives_key_points_and_terms_are_found(
    course: Page, words: str, sessions: list[str]
) -> None:
    assert found(course, words) == sessions


@pytest.mark.parametrize("typed", ["쿠", "쿠번", "쿠버네", "쿠버네팃", "쿠버네티ㅅ", "ㅋㅂㄴㅌㅅ"])
def test_korean_is_found_while_it_is_being_typed(course: Page, typed: str) -> None:
    assert found(course, typed) == ["GitOps와 ArgoCD"]


def test_decomposed_korean_is_the_same(course: Page) -> None:
    decomposed = "\u1103\u1173\u1105\u1175\u1111\u1173\u1110\u1173"
    assert found(course, decomposed) == ["GitOps와 ArgoCD"]


def test_every_word_must_be_there(course: Page) -> None:
    assert found(course, "gitops 드리프트") == ["GitOps와 ArgoCD"]
    assert found(course, "helm 드리프트") == []


def test_what_was_found_is_marked(course: Page) -> None:
    found(course, "드리프")
    expect(course.locator("#results mark")).to_have_text("드리프")


def test_the_count_is_announced(course: Page) -> None:
    status = course.get_by_role("status")
    assert status.get_attribute("aria-live") == "polite"
    found(course, "gitops")
    expect(status).to_have_text("결과 2개")
    found(course, "helm")
    expect(status).to_have_text("결과 1개")
    found(course, "없는말")
    expect(status).to_have_text("찾은 것이 없습니다")


def test_a_result_leads_to_its_session(course: Page) -> None:
    found(course, "helm")
    course.keyboard.press("Enter")
    course.keyboard.press("Enter")
    expect(course.locator("#weeks")).to_be_visible()
    assert course.url.endswith("#week1/day1/session_02")
    expect(course.locator("[id='week1/day1/session_02']")).to_be_in_viewport()


def test_a_slash_goes_to_the_search_and_escape_clears_it(course: Page) -> None:
    course.keyboard.press("/")
    expect(course.get_by_role("searchbox")).to_be_focused()
    course.keyboard.type("helm")
    expect(course.locator("#weeks")).to_be_hidden()
    course.keyboard.press("Escape")
    expect(course.get_by_role("searchbox")).to_have_value("")
    expect(course.locator("#weeks")).to_be_visible()


def test_what_is_for_instructors_cannot_be_found(course: Page) -> None:
    assert found(course, "강사에게만보이는") == []
