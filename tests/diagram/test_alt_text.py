from tests.diagram.sample import drawn, load_sample


def test_a_flowchart_tells_its_links() -> None:
    assert (
        drawn("graph TD\n a[하나] --> b[둘]\n b -->|왜| c[셋]").alt == "Flowchart. 하나 to 둘. 둘 to 셋: 왜."
    )


def test_the_authors_description_wins() -> None:
    assert drawn("graph TD\n accDescr: 코드가 운영에 닿기까지\n a --> b").alt == "코드가 운영에 닿기까지"


def test_groups_tell_what_is_right_inside_of_them() -> None:
    alt = drawn(load_sample("flowchart_subgraphs")).alt
    assert "관측성 스택 holds 시각화, 저장, 수집. 시각화 holds Grafana." in alt


def test_nodes_without_a_link_are_told_last() -> None:
    assert drawn("graph TD\n a --> b\n c[alone]").alt == "Flowchart. a to b. alone."


def test_a_sequence_tells_its_messages() -> None:
    source = (
        "sequenceDiagram\n participant A as 사용자\n A->>B: 요청<br/>하나\n Note over A: 쪽지\n B-->>A: 답"
    )
    assert drawn(source).alt == "Sequence diagram. 사용자 to B: 요청 하나. B to 사용자: 답."


def test_a_chart_tells_its_words_after_its_title() -> None:
    assert drawn('pie title 시간\n "가": 3\n "나": 1').alt == "Pie chart: 시간. 75%, 25%, 가, 나."


def test_a_class_is_called_by_its_name() -> None:
    alt = drawn("classDiagram\n class A {\n <<abstract>>\n +int x\n }\n A <|-- B").alt
    assert alt == "Class diagram. A to B."


def test_a_long_text_is_cut_behind_a_word() -> None:
    alt = drawn(
        "graph TD\n" + "\n".join(f"longname{number} --> longname{number + 1}" for number in range(60))
    ).alt
    assert len(alt) <= 702
    assert alt.endswith(" …")
