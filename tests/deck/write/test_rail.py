"""The rail of phases."""

from typing import Any

from builder.deck.slide import Deck, RailSegment
from tests.deck.write.decks import NS, deck, every_kind, plain_template, render, shape, slide, tree, words

RAIL = (
    RailSegment(label="학습 목표", minutes=5, jump="one"),
    RailSegment(label="핵심 개념", minutes=15, jump="two"),
    RailSegment(label="토론", minutes=10, jump="three"),
)


def sample() -> Deck:
    return deck(
        slide("하나", key="one", phase=0, seconds=300),
        slide("둘", key="two", phase=1, start=300, seconds=300),
        slide("셋", key="three", phase=2, start=1200, seconds=600),
        slide("끝", key="end", start=1800, seconds=0),
        rail=RAIL,
    )


def rail(number: int) -> Any:
    return shape(tree(render(sample()), number), "Rail")


def segments(root: Any) -> list[Any]:
    return [
        one for one in root.iterfind("p:sp", NS) if one.find(".//p:cNvPr", NS).get("name").startswith("Phase")
    ]


def width(one: Any) -> int:
    return int(one.find("p:spPr/a:xfrm/a:ext", NS).get("cx"))


def fill(one: Any) -> str:
    return str(one.find("p:spPr/a:solidFill/a:srgbClr", NS).get("val"))


def test_segments_are_as_wide_as_their_minutes() -> None:
    box = plain_template().geometry.rail
    assert box is not None
    lefts = [int(one.find("p:spPr/a:xfrm/a:off", NS).get("x")) for one in segments(rail(1))]
    assert lefts == [0, round(box.width * 12_700 * 5 / 30), round(box.width * 12_700 * 20 / 30)]


def test_the_current_phase_is_filled_with_its_colour() -> None:
    assert fill(segments(rail(2))[1]) == "0B6F9E"
    assert fill(segments(rail(1))[1]) != "0B6F9E"


def test_phases_that_are_over_differ_from_those_to_come() -> None:
    first, second, third = map(fill, segments(rail(2)))
    assert len({first, second, third}) == 3
    assert fill(segments(rail(1))[2]) == third


def test_the_place_in_the_phase_is_as_long_as_what_is_over_of_it() -> None:
    root = rail(2)
    assert width(shape(root, "Time passed")) == round(width(segments(root)[1]) / 3)


def test_a_slide_outside_the_phases_has_no_place() -> None:
    root = rail(4)
    assert "Time passed" not in " ".join(e.get("name") for e in root.iterfind(".//p:cNvPr", NS))
    assert len({fill(one) for one in segments(root)}) == 3


def test_a_segment_leads_to_its_phase_and_says_so() -> None:
    one = segments(rail(1))[1].find(".//p:cNvPr", NS)
    assert one.get("descr").startswith("핵심 개념 (15")
    assert one.find("a:hlinkClick", NS).get("action") == "ppaction://hlinksldjump"


def test_a_name_too_long_for_its_segment_gives_way_to_the_minutes() -> None:
    long = (RailSegment(label="아주 아주 긴 이름의 첫째 단계 이야기", minutes=5, jump="one"), *RAIL[1:])
    root = shape(tree(render(deck(slide("하나", key="one", phase=0), rail=long))), "Rail")
    assert words(segments(root)[0]).startswith("5")


def test_a_deck_without_minutes_has_no_rail() -> None:
    for segments_ in ((), (RailSegment(label="없음", minutes=0, jump="only"),)):
        names = [
            e.get("name")
            for e in tree(render(deck(slide("하나"), rail=segments_))).iterfind(".//p:cNvPr", NS)
        ]
        assert not any(name.startswith("Rail") for name in names)


def test_every_slide_shows_the_rail() -> None:
    data = render(every_kind())
    for number in range(1, len(every_kind().slides) + 1):
        assert len(segments(shape(tree(data, number), "Rail"))) == 3
