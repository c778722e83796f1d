"use strict";
/* What the page knows: findings, decisions, filter, place. */
discrep.data = JSON.parse(document.getElementById("data").textContent);
discrep.mode = document.documentElement.dataset.mode;

discrep.state = (function () {
  const { data } = discrep;
  const documents = new Map(data.documents.map((d) => [d.id, d]));
  const state = { documents, shown: data.findings, at: 0, log: Object.keys(data.decisions).map((f) => [f]), made: [] };

  state.current = () => state.shown[state.at];

  /* A decision counts only for the values it was made on. */
  state.decision = function (finding) {
    const said = data.decisions[finding.fingerprint];
    return said && said.digest === finding.digest ? said : null;
  };

  state.matches = function (finding, filter) {
    const said = state.decision(finding);
    if (filter.state === "open" && said) return false;
    if (filter.state && filter.state !== "open" && (!said || said.decision !== filter.state)) return false;
    if (filter.severity && finding.severity !== filter.severity) return false;
    if (filter.rule && finding.rule !== filter.rule) return false;
    if (filter.status && finding.status !== filter.status) return false;
    if (filter.document && !finding.evidence.some((e) => e.document === filter.document)) return false;
    return !filter.words || discrep.words(finding).includes(filter.words);
  };

  state.apply = function (filter) {
    const before = state.current();
    state.shown = data.findings.filter((finding) => state.matches(finding, filter));
    state.at = Math.max(0, state.shown.indexOf(before));
  };

  state.go = function (step) {
    state.at = Math.min(Math.max(state.at + step, 0), Math.max(0, state.shown.length - 1));
  };

  state.advance = function () {
    for (let step = 1; step <= state.shown.length; step++) {
      const at = (state.at + step) % state.shown.length;
      if (!state.decision(state.shown[at])) { state.at = at; return; }
    }
    state.go(1);
  };

  state.alike = function (finding, scope) {
    if (scope === "rule") return data.findings.filter((f) => f.rule === finding.rule);
    if (scope === "fact") return data.findings.filter((f) => f === finding || f.facts.some((n) => finding.facts.includes(n)));
    return [finding];
  };

  /* Write first, show after: what the page shows as decided is on the disk. */
  state.decide = async function (findings, decision, note) {
    const rows = findings.map((f) => ({ fingerprint: f.fingerprint, digest: f.digest, rule: f.rule, decision, note }));
    Object.assign(data.decisions, await state.write(rows));
    for (const [key, value] of Object.entries(data.decisions)) if (!value) delete data.decisions[key];
    if (decision !== "undo") state.log.push(findings.map((f) => f.fingerprint));
  };

  state.write = async function (rows) {
    if (discrep.mode === "server") {
      const answer = await fetch("decisions", { method: "POST", body: JSON.stringify(rows), headers: { "Content-Type": "application/json" } });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    }
    const when = new Date().toISOString();
    state.made.push(...rows.map((row) => ({ ...row, when })));
    const last = (row) => (row.decision === "undo" ? null : { decision: row.decision, note: row.note, digest: row.digest });
    return Object.fromEntries(rows.map((row) => [row.fingerprint, last(row)]));
  };

  state.undo = async function () {
    const group = state.log.pop();
    if (!group) return null;
    const findings = data.findings.filter((f) => group.includes(f.fingerprint));
    try {
      await state.decide(findings, "undo", "");
    } catch (error) {
      state.log.push(group);
      throw error;
    }
    return findings[0];
  };

  return state;
})();

discrep.words = (function () {
  const kept = new Map();
  return function (finding) {
    if (!kept.has(finding)) {
      const parts = [finding.message, finding.reason, finding.rule];
      for (const e of finding.evidence) {
        const doc = discrep.state.documents.get(e.document);
        parts.push(doc.title, discrep.characters(doc).slice(e.start, e.end).join(""));
      }
      kept.set(finding, parts.join(" ").toLowerCase());
    }
    return kept.get(finding);
  };
})();
