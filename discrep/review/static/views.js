"use strict";
/* What is seen: one finding, the whole article, the grid, the overview. */
discrep.views = (function () {
  const { data, state, element, marked } = discrep;
  const byId = (id) => document.getElementById(id);
  const views = {};
  const words = { accept: "accepted, to fix", reject: "rejected, a false alarm", explained: "explained" };

  views.finding = function () {
    const main = byId("finding");
    const finding = state.current();
    const open = data.findings.filter((f) => !state.decision(f)).length;
    byId("position").textContent = state.shown.length ? `[${state.at + 1}/${state.shown.length}] ${open} undecided` : "[0/0]";
    if (!finding) {
      main.replaceChildren(element("p", { class: "none" }, data.findings.length ? "Nothing matches the filter." : "Nothing was found."));
      return;
    }
    const said = state.decision(finding);
    const head = element("p", { class: "head" },
      element("span", { class: `severity ${finding.severity}` }, finding.severity), " ",
      element("span", {}, `${(data.rules[finding.rule] || {}).name || finding.rule} · ${finding.status}`));
    if (said) head.append(" ", element("strong", { class: said.decision }, words[said.decision] + (said.note ? `: ${said.note}` : "")));
    const sides = element("div", { class: "sides" }, ...finding.evidence.map((e) => views.side(e)));
    const parts = [head, element("h2", {}, finding.message)];
    if (finding.reason) parts.push(element("p", { class: "reason" }, finding.reason));
    parts.push(sides);
    for (const number of finding.facts) parts.push(views.grid([data.facts[number]]));
    main.replaceChildren(...parts);
    main.dataset.fingerprint = finding.fingerprint;
  };

  views.side = function (e) {
    const doc = state.documents.get(e.document);
    const [start, end] = doc.paragraphs.find(([low, high]) => low <= e.start && e.start < high) || [e.start, e.end];
    const ranges = [[e.start, e.end, "sentence"]];
    if (e.mark[1] > e.mark[0]) ranges.push([...e.mark, "mark"]);
    return element("article", { class: "side" },
      element("h3", {}, doc.title),
      element("p", { class: "where" }, `${doc.date} · ${doc.path}, line ${e.line}`),
      element("blockquote", {}, ...marked(doc, start, Math.max(end, e.end), ranges)));
  };

  views.grid = function (facts) {
    const used = data.documents.filter((d) => facts.some((f) => f.cells[d.id]));
    const head = element("tr", {}, element("th", { scope: "col" }, "fact"),
      ...used.map((d) => element("th", { scope: "col" }, d.title)));
    const rows = facts.map((f) => element("tr", {}, element("th", { scope: "row" }, f.about),
      ...used.map((d) => element("td", {}, (f.cells[d.id] || []).join(", ")))));
    return element("div", { class: "table" }, element("table", { class: "grid" }, element("thead", {}, head), element("tbody", {}, ...rows)));
  };

  views.article = function (e) {
    const doc = state.documents.get(e.document);
    const ranges = [];
    for (const finding of data.findings) for (const place of finding.evidence) {
      if (place.document !== doc.id) continue;
      const [low, high] = place.mark[1] > place.mark[0] ? place.mark : [place.start, place.end];
      ranges.push([low, high, "mark"]);
    }
    const body = element("div", { class: "article" });
    let here = null;
    for (const [start, end] of doc.paragraphs) {
      const line = element("p", {}, ...marked(doc, start, end, [[e.start, e.end, "sentence"], ...ranges]));
      if (start <= e.start && e.start < end) here = line;
      body.append(line);
    }
    views.dialog(doc.title, body);
    if (here) { here.classList.add("here"); here.scrollIntoView({ block: "center" }); }
  };

  views.dialog = function (title, ...nodes) {
    const dialog = byId("dialog");
    byId("dialog-title").textContent = title;
    byId("dialog-body").replaceChildren(...nodes);
    if (!dialog.open) dialog.showModal();
    byId("dialog-body").scrollTop = 0;
  };

  views.rule = function (finding) {
    const rule = data.rules[finding.rule] || { name: finding.rule, summary: "", explanation: "" };
    const lines = rule.explanation.split(/\n\s*\n/).map((text) => element("p", {}, text));
    views.dialog(`${finding.rule}: ${rule.name}`, element("p", { class: "summary" }, rule.summary), ...lines);
  };

  views.facts = function () {
    const several = data.facts.filter((f) => Object.keys(f.cells).length > 1);
    views.dialog("Facts said by two or more articles", several.length ? views.grid(several) : element("p", {}, "There are none."));
  };

  views.overview = function () {
    const node = byId("overview").content.cloneNode(true);
    const rules = [...new Set(data.counts.map((c) => c.rule))];
    const rows = data.documents.map((d) => element("tr", {}, element("th", { scope: "row" }, d.title),
      ...rules.map((rule) => {
        const cell = data.counts.find((c) => c.document === d.id && c.rule === rule);
        return element("td", {}, cell ? String(cell.count) : "");
      })));
    const head = element("tr", {}, element("th", {}, "article"), ...rules.map((r) => element("th", { scope: "col", title: (data.rules[r] || {}).name || r }, r)));
    node.getElementById("counts").append(element("h3", {}, "By article and rule"),
      element("div", { class: "table" }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows))));
    views.dialog("Overview", node);
  };

  views.help = () => views.dialog("Keys", byId("help").content.cloneNode(true));

  views.say = function (text, wrong) {
    const line = byId("message");
    line.textContent = text;
    line.classList.toggle("wrong", Boolean(wrong));
  };

  return views;
})();
