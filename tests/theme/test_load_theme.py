import pickle
from pathlib import Path

import pytest

from builder.diagnostics import Code, Failure, Severity
from builder.theme import Theme, list_sets, load_theme, search_folders, shipped_folder, theme_files

SHIPPED = shipped_folder()


def write_set(folder: Path, name: str, text: str = "") -> Path:
    home = folder / name
    home.mkdir(parents=True)
    (home / "template.toml").write_text(text, encoding="utf-8")
    return home


def test_the_default_set_is_whole_and_has_no_problems() -> None:
    checked = load_theme("default", search=[SHIPPED])
    theme = checked.value
    assert checked.problems == ()
    assert theme.name == "default"
    assert theme.colours.text == "1B2536"
    assert theme.layouts["phase"] == "Phase opener"
    assert theme.folders == (SHIPPED / "default",)


def test_a_set_changes_only_what_it_holds(tmp_path: Path) -> None:
    write_set(tmp_path, "acme", '[colours]\naccent = "#a12"\ntip = { line = "#00aa00" }\n')
    checked = load_theme("acme", search=[tmp_path, SHIPPED])
    default = load_theme("default", search=[SHIPPED]).value
    assert checked.problems == ()
    assert checked.value.colours.accent == "AA1122"
    assert checked.value.colours.tip.line == "00AA00"
    assert checked.value.colours.tip.text == default.colours.tip.text
    assert checked.value.fonts == default.fonts


def test_a_set_extends_the_set_that_it_names(tmp_path: Path) -> None:
    write_set(tmp_path, "house", '[fonts]\nlatin = "Pretendard"\n[rail]\nshow = false\n')
    write_set(tmp_path, "course", 'extends = "house"\n[rail]\nshow = true\n')
    theme = load_theme("course", search=[tmp_path, SHIPPED]).value
    assert theme.fonts.latin == "Pretendard"
    assert theme.rail.show
    assert [folder.name for folder in theme.folders] == ["course", "house", "default"]


def test_a_course_can_change_the_default_set_in_place(tmp_path: Path) -> None:
    write_set(tmp_path, "default", "[sizes]\nmin_text = 18\n")
    checked = load_theme("default", search=[tmp_path, SHIPPED])
    assert checked.problems == ()
    assert checked.value.sizes.min_text == 18
    assert checked.value.layouts["title"] == "Title"
    assert checked.value.folders == (tmp_path / "default", SHIPPED / "default")


def test_the_first_folder_of_the_search_wins(tmp_path: Path) -> None:
    write_set(tmp_path / "course", "acme", 'title = "the course\'s"\n')
    write_set(tmp_path / "user", "acme", 'title = "the user\'s"\n')
    theme = load_theme("acme", search=[tmp_path / "course", tmp_path / "user", SHIPPED]).value
    assert theme.title == "the course's"


def test_sets_that_extend_each_other_are_a_problem_and_still_load(tmp_path: Path) -> None:
    write_set(tmp_path, "one", 'extends = "two"\n')
    write_set(tmp_path, "two", '\nextends = "one"\n')
    checked = load_theme("one", search=[tmp_path, SHIPPED])
    assert [folder.name for folder in checked.value.folders] == ["one", "two", "default"]
    (problem,) = checked.problems
    assert "extends itself" in str(problem.message)
    assert (Path(problem.span.path).parent.name, problem.span.line) == ("two", 2)


def test_an_unknown_set_gives_the_default_and_names_the_nearest(tmp_path: Path) -> None:
    write_set(tmp_path, "corporate")
    checked = load_theme("corparate", search=[tmp_path, SHIPPED])
    assert checked.value.name == "default"
    (problem,) = checked.problems
    assert (problem.code, problem.severity) == (Code.BAD_TEMPLATE, Severity.ERROR)
    assert str(problem.hint) == "did you mean corporate?"


def test_an_unknown_parent_is_reported_where_it_is_written(tmp_path: Path) -> None:
    home = write_set(tmp_path, "acme", '# house style\nextends = "nowhere"\n')
    checked = load_theme("acme", search=[tmp_path, SHIPPED])
    assert checked.value.name == "acme"
    assert checked.value.colours.text == "1B2536"
    assert str(checked.problems[0].span) == f"{home / 'template.toml'}:2:1"


@pytest.mark.parametrize("name", ["../default", "a/b", "..", ".", "", "a\\b", "C:acme"])
def test_a_name_never_leads_out_of_the_search_folders(name: str, tmp_path: Path) -> None:
    write_set(tmp_path / "outside", "default", 'title = "stolen"\n')
    (tmp_path / "outside" / "b").mkdir()
    checked = load_theme(name or "nothing", search=[tmp_path / "outside" / "b", SHIPPED])
    assert checked.value.folders == (SHIPPED / "default",)
    assert checked.problems


def test_without_any_set_the_run_cannot_go_on(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="no template set is installed"):
        load_theme("default", search=[tmp_path])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"title = \xff", "it isn't UTF-8 text"),
        (b"#" * 300_000, "it is larger than 256000 bytes"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem(data: bytes, reason: str, tmp_path: Path) -> None:
    home = write_set(tmp_path, "acme")
    (home / "template.toml").write_bytes(data)
    checked = load_theme("acme", search=[tmp_path, SHIPPED])
    (problem,) = checked.problems
    assert (problem.code, str(problem.hint)) == (Code.BAD_CONFIG, reason)
    assert checked.value.colours.text == "1B2536"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    home = write_set(tmp_path, "acme")
    (home / "template.toml").write_text('title = "아크메"\r\n', encoding="utf-8-sig")
    checked = load_theme("acme", search=[tmp_path, SHIPPED])
    assert (checked.value.title, checked.problems) == ("아크메", ())


def test_a_new_accent_goes_wherever_the_old_one_was(tmp_path: Path) -> None:
    write_set(tmp_path, "acme", '[colours]\naccent = "#A1232B"\n')
    default = load_theme("default", search=[SHIPPED]).value.colours
    colours = load_theme("acme", search=[tmp_path, SHIPPED]).value.colours
    assert colours.accents == ("A1232B", *default.accents[1:])
    assert colours.phases == ("A1232B", *default.phases[1:])
    assert colours.exercise.line == "A1232B"
    assert colours.link == default.link


def test_a_set_that_writes_the_others_keeps_them_beside_its_accent(tmp_path: Path) -> None:
    write_set(tmp_path, "acme", '[colours]\naccent = "#A1232B"\nphases = ["#2456D6", "#000000"]\n')
    colours = load_theme("acme", search=[tmp_path, SHIPPED]).value.colours
    assert colours.phases == ("2456D6", "000000")


def test_the_faces_of_slides_come_first_in_handouts(tmp_path: Path) -> None:
    write_set(tmp_path, "acme", '[fonts]\nlatin = "Georgia"\nkorean = "Nanum Myeongjo"\n')
    write_set(tmp_path, "paper", '[fonts]\nlatin = "Georgia"\nhandout = ["Gulim"]\n')
    default = load_theme("default", search=[SHIPPED]).value.fonts
    fonts = load_theme("acme", search=[tmp_path, SHIPPED]).value.fonts
    assert fonts.handout == ("Georgia", "Nanum Myeongjo", *default.handout)
    assert fonts.handout_mono == default.handout_mono
    assert load_theme("paper", search=[tmp_path, SHIPPED]).value.fonts.handout == ("Gulim",)


def test_a_set_decides_what_it_writes_beside_or_above_its_deck(tmp_path: Path) -> None:
    house = write_set(tmp_path, "house", '[colours]\naccent = "#A1232B"\n')
    write_set(tmp_path, "course", 'extends = "house"\n[rail]\nheight = 30\n')
    without_deck = load_theme("course", search=[tmp_path, SHIPPED]).value
    assert without_deck.deck_folder == SHIPPED / "default"
    assert all(without_deck.decides(key) for key in ("colours.accent", "colours.text", "rail.height"))
    (house / "deck.pptx").write_bytes(b"PK")
    with_deck = load_theme("course", search=[tmp_path, SHIPPED]).value
    assert with_deck.deck_folder == house
    assert with_deck.decides("colours.accent")
    assert with_deck.decides("rail.height")
    assert not with_deck.decides("colours.text")


def test_a_logo_has_a_second_picture_for_dark_grounds(tmp_path: Path) -> None:
    home = write_set(tmp_path, "acme", '[logo]\nfile = "a.png"\ndark_file = "b.svg"\nslides = "title"\n')
    (home / "a.png").write_bytes(b"png")
    checked = load_theme("acme", search=[tmp_path, SHIPPED])
    assert [str(problem.message) for problem in checked.problems] == ["the logo b.svg isn't there"]
    (home / "b.svg").write_bytes(b"svg")
    logo = load_theme("acme", search=[tmp_path, SHIPPED]).value.logo
    assert logo is not None
    assert (logo.dark_file, logo.slides, logo.handout) == (home / "b.svg", "title", True)
    assert home / "b.svg" in theme_files(load_theme("acme", search=[tmp_path, SHIPPED]).value)


def test_a_logo_stands_beside_the_file_that_names_it(tmp_path: Path) -> None:
    home = write_set(tmp_path, "acme", '[logo]\nfile = "logo.png"\nheight = 30\n')
    write_set(tmp_path, "course", 'extends = "acme"\n')
    missing = load_theme("course", search=[tmp_path, SHIPPED])
    assert [problem.code for problem in missing.problems] == [Code.MISSING_FILE]
    (home / "logo.png").write_bytes(b"png")
    found = load_theme("course", search=[tmp_path, SHIPPED])
    assert found.problems == ()
    assert found.value.logo is not None
    assert (found.value.logo.file, found.value.logo.height) == (home / "logo.png", 30)


def test_a_logo_outside_the_set_is_refused(tmp_path: Path) -> None:
    write_set(tmp_path, "acme", '[logo]\nfile = "../../secret.png"\n')
    checked = load_theme("acme", search=[tmp_path, SHIPPED])
    assert checked.value.logo is None
    assert [problem.code for problem in checked.problems] == [Code.BAD_VALUE]


def test_a_theme_travels_to_other_processes() -> None:
    theme = load_theme("default", search=[SHIPPED]).value
    assert pickle.loads(pickle.dumps(theme)) == theme  # noqa: S301 - our own bytes


def test_a_key_that_no_set_holds_points_to_its_table() -> None:
    theme = load_theme("default", search=[SHIPPED]).value
    text = (SHIPPED / "default" / "template.toml").read_text(encoding="utf-8").splitlines()
    place = theme.place("rail.colour")
    assert text[place.line - 1] == "[rail]"
    assert theme.place("nothing.at.all").line == 1
    assert Theme(name="x").place("rail").path == "x"


def test_sets_are_listed_once_by_name(tmp_path: Path) -> None:
    write_set(tmp_path, "acme")
    write_set(tmp_path, "default")
    (tmp_path / "notes").mkdir()
    assert list_sets([tmp_path, tmp_path / "nowhere", SHIPPED]) == (
        ("acme", tmp_path / "acme"),
        ("dark", SHIPPED / "dark"),
        ("default", tmp_path / "default"),
        ("plain", SHIPPED / "plain"),
    )


def test_the_course_comes_before_the_user_and_the_user_before_the_package(tmp_path: Path) -> None:
    folders = search_folders(tmp_path / "course", environ={"XDG_DATA_HOME": str(tmp_path / "data")})
    assert folders == (
        tmp_path / "course" / "templates",
        tmp_path / "data" / "classdeck" / "templates",
        SHIPPED,
    )
