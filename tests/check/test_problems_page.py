"""The page of problems in the documentation."""

from scripts.write_problems import PAGE, problems_page


def test_the_page_says_what_the_manual_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == problems_page(), "run scripts/problems"
