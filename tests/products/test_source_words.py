"""The words of a source, and what is missing of them."""

from tests.products.source_words import lost_words, source_words

SOURCE = """\
---
title: not said
---
# Session 3: **Fast** tests {#id}

<!-- not said -->
## 핵심 개념: 검사 (12분)
1. [ ] [Linked](https://example.com/not-said)[^1] and `code`
![not said](x.png)

| One | two |
|---|---|

::: notes
Spoken
::: tip
deeper
:::
:::
After

```mermaid
not --> said
```

~~~yaml
key: ok
~~~

[^1]: Footnote
"""


def test_only_what_a_reader_sees_counts() -> None:
    said = "fast tests 핵심 개념 검사 linked and code one two spoken deeper after key ok footnote"
    assert list(source_words(SOURCE, frozenset())) == said.split()


def test_hidden_containers_are_left_out_with_what_they_hold() -> None:
    words = source_words(SOURCE, frozenset({"notes"}))
    assert words["spoken"] == words["deeper"] == 0
    assert words["after"] == 1


def test_a_word_that_is_said_once_less_is_lost_once() -> None:
    words = source_words("one two one", frozenset())
    assert lost_words(words, "one, two") == {"one": 1}
    assert lost_words(words, "One two; ONE!") == {}
