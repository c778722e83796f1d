"""JUnit XML: an article is a suite, a rule a case that fails when it has an open error or warning there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from discrep.model.finding import Finding
from discrep.model.run import Run
from discrep.model.statement import Article
from discrep.report.sections import section_of

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(run: Run) -> str:
    """The suites; a finding stands in the article of its first place."""
    root = Element("testsuites", name="discrep")
    here: dict[str, list[Finding]] = defaultdict(list)
    for finding in run.findings:
        here[finding.evidence[0].document].append(finding)
    for article in run.articles:
        _suite(root, article, run.rules, here[article.id])
    for key in ("tests", "failures", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, article: Article, codes: Sequence[str], findings: Sequence[Finding]) -> None:
    suite = SubElement(root, "testsuite", name=_xml(article.document.path or article.id))
    cases = [_case(suite, article, code, [f for f in findings if f.rule == code]) for code in codes]
    suite.set("tests", str(len(cases)))
    suite.set("failures", str(sum(case.find("failure") is not None for case in cases)))
    suite.set("errors", "0")
    suite.set("skipped", str(sum(case.find("skipped") is not None for case in cases)))


def _case(suite: Element, article: Article, code: str, findings: Sequence[Finding]) -> Element:
    case = SubElement(suite, "testcase", classname=_xml(article.id), name=code)
    settled = [f for f in findings if section_of(f) == "settled"]
    failed = [f for f in findings if f not in settled and f.severity != "info"]
    rest = [f for f in findings if f not in settled and f not in failed]
    if failed:
        failure = SubElement(case, "failure", type=failed[0].severity, message=_xml(failed[0].message))
        failure.text = _lines(failed)
    elif settled:
        SubElement(case, "skipped", message=_xml(settled[0].suppressed or f"decided: {settled[0].decision}"))
    if rest:
        SubElement(case, "system-out").text = _lines(rest)
    return case


def _lines(findings: Iterable[Finding]) -> str:
    """One line a finding, and one for each of its places."""
    return _xml("\n".join(line for f in findings for line in (f.message, *_places(f))))


def _places(finding: Finding) -> list[str]:
    return [f"  {e.document}:{e.line}: {' '.join(e.text.split())}" for e in finding.evidence]


def _xml(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
