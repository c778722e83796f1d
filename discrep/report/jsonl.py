"""One finding a line, each as `findings.json` has it, with the paths of its articles."""

from __future__ import annotations

import json

from discrep.model.run import Run


def render_jsonl(run: Run) -> str:
    """The findings as JSON lines; the evidence names the file beside the article."""
    paths = {a.id: a.document.path for a in run.articles}
    findings = run.to_dict()["findings"]
    for finding in findings:
        finding["evidence"] = [{**e, "path": paths[e["document"]]} for e in finding["evidence"]]
    return "".join(json.dumps(f, ensure_ascii=False) + "\n" for f in findings)
