from builder.theme.places import key_places

TEXT = (
    '''\
title = "a = b"
[colours]   # the look
accents = [
  "#123456",  # name = "x" ]
  "#abcdef",
]
"muted" = "#555555"
code.keyword = "#000000"
tip = { background = "#ffffff", text = "x, y = z" }
[ fonts ]
note = """
hidden = 1
[rail]
"""
latin = 'it'''
    + "'"
    + """
"""
)


def test_keys_stand_where_they_are_written() -> None:
    places = {key: (span.line, span.column) for key, span in key_places(TEXT, "t").items()}
    assert places == {
        "title": (1, 1),
        "colours": (2, 2),
        "colours.accents": (3, 1),
        "colours.muted": (7, 1),
        "colours.code.keyword": (8, 1),
        "colours.tip": (9, 1),
        "colours.tip.background": (9, 9),
        "colours.tip.text": (9, 33),
        "fonts": (10, 3),
        "fonts.note": (11, 1),
        "fonts.latin": (15, 1),
    }
