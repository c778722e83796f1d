"""Labelled cases and their score, on findings made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrep.errors import InputError
from discrep.evaluate.cases import Case, Expected, load_cases
from discrep.evaluate.score import answers, judge, judge_all, scores
from discrep.model.document import Document
from discrep.model.finding import Evidence, Family, Finding, Severity
from discrep.model.share import Share

DOCUMENT = Document("a", "A sentence.")


def finding(
    family: Family = "number", severity: Severity = "error", values: tuple[str, ...] = ("1", "2")
) -> Finding:
    evidence = tuple(Evidence("a", n + 1, 1, 0, 1, "A", value=v) for n, v in enumerate(values))
    return Finding("NUM001", family, "conflict", severity, "differs", evidence, ("t",))


@pytest.mark.parametrize(
    ("expected", "yes"),
    [
        pytest.param(Expected("number"), True, id="family"),
        pytest.param(Expected("date"), False, id="other-family"),
        pytest.param(Expected("number", "conflict"), True, id="verdict"),
        pytest.param(Expected("number", "explained"), False, id="other-verdict"),
        pytest.param(Expected("number", values=("1",)), True, id="one-value"),
        pytest.param(Expected("number", values=("1", "3")), False, id="other-value"),
        pytest.param(Expected("number", lines=(1, 2)), True, id="lines"),
        pytest.param(Expected("number", lines=(3,)), False, id="other-line"),
    ],
)
def test_a_finding_answers_what_is_expected(expected: Expected, yes: bool) -> None:
    assert answers(finding(), expected) is yes


def test_a_case_is_judged() -> None:
    case = Case("c", (DOCUMENT,), (Expected("number"), Expected("date")), ("wording",))
    quiet, loud, other = finding("wording", "info"), finding("wording"), finding("name")
    judged = judge(case, [finding(), quiet, loud, other])
    assert judged.found == (Expected("number"),)
    assert judged.missed == (Expected("date"),)
    assert judged.true == (finding(),)
    assert judged.false == (loud,), "info is no alarm, and nobody forbade a finding on names"


def test_scores_add_up() -> None:
    cases = [Case("hit", (DOCUMENT,), (Expected("number"),)), Case("trap", (DOCUMENT,), (), ("*",))]
    table = scores(judge_all(cases, lambda documents: [finding()]))
    (total,) = table["all"]
    assert (total.precision, total.recall) == (Share(1, 2), Share(1, 1))
    assert total.f1 == pytest.approx(2 / 3)
    assert [s.name for s in table["rule"]] == ["NUM001"]


def test_of_nothing_everything_is_possible() -> None:
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, (0.0, 1.0))


def test_cases_are_read(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(
        '{"id": "x", "documents": [{"id": "a", "text": "One.", "date": "2022-10-14"}],'
        ' "expect": [{"family": "number", "values": ["143", 141]}], "forbid": [{}]}\n\n',
        encoding="utf-8",
    )
    (case,) = load_cases(path)
    assert case.expect == (Expected("number", values=("143", "141")),)
    assert case.forbid == ("*",)
    assert str(case.documents[0].date) == "2022-10-14"


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text('{"id": 1}\n{"id": "y", "documents": []}\nnonsense\n', encoding="utf-8")
    with pytest.raises(InputError) as error:
        load_cases(path)
    assert [f"cases.jsonl:{n}:" in str(error.value) for n in (1, 2, 3)] == [True, True, True]


def test_a_file_without_cases_is_refused(tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("\n", encoding="utf-8")
    with pytest.raises(InputError, match="holds no case"):
        load_cases(tmp_path / "none.jsonl")
