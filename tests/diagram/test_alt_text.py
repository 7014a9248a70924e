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


def test_a_chart_tells_its_title_first() -> None:
    assert drawn('pie title 시간\n "가": 3\n "나": 1').alt == "Pie chart: 시간. 가 3 (75%). 나 1 (25%)."


def test_a_class_is_called_by_its_name() -> None:
    alt = drawn("classDiagram\n class A {\n <<abstract>>\n +int x\n }\n A <|-- B").alt
    assert alt == "Class diagram. A to B."


def test_a_long_text_is_cut_behind_a_word() -> None:
    alt = drawn(
        "graph TD\n" + "\n".join(f"longname{number} --> longname{number + 1}" for number in range(60))
    ).alt
    assert len(alt) <= 702
    assert alt.endswith(" …")


def test_charts_say_their_values() -> None:
    assert alt('pie title 배분\n "이론" : 3\n "실습" : 1') == "원형 차트: 배분. 이론 3 (75%). 실습 1 (25%)."
    bars = 'xychart-beta\n x-axis ["1월", "2월"]\n y-axis "요청" 0 --> 9\n bar [4, 8]'
    assert "요청: 1월 4, 2월 8" in alt(bars)
    assert "캐시 (0.3, 0.8)" in alt("quadrantChart\n x-axis 낮음 --> 높음\n 캐시: [0.3, 0.8]")
    assert "web → api 3" in alt("sankey-beta\nweb,api,3")


def test_rows_in_time_say_what_belongs_together() -> None:
    said = alt("timeline\n section 초기\n  2013 : Docker\n  2014 : Kubernetes : Borg")
    assert said == "연표. 초기: 2013 Docker, 2014 Kubernetes, Borg."


def test_korean_particles_go_with_the_words_before_them() -> None:
    assert (
        alt("graph LR\n a[시험] --> b[배포]\n b --> c[관측]") == "순서도. 시험에서 배포로. 배포에서 관측으로."
    )


def test_the_start_and_the_end_of_states_are_said_in_the_lesson_s_language() -> None:
    assert (
        alt("stateDiagram-v2\n [*] --> 대기\n 대기 --> [*]")
        == "상태 다이어그램. 시작에서 대기로. 대기에서 끝으로."
    )


def alt(source: str) -> str:
    return drawn(source, language="ko").alt


def test_trees_boards_and_systems_say_what_belongs_to_what() -> None:
    assert "워크로드: 파드, (디플로이먼트: 롤링 업데이트), 스테이트풀셋" in drawn(load_sample("mindmap")).alt
    assert "할 일: 문서 정리, 테스트 추가" in drawn(load_sample("kanban")).alt
    system = drawn(load_sample("architecture")).alt
    assert "API: Database, Storage, Backup, Server. Database – Server." in system
    assert "Gateway → Server" in system
