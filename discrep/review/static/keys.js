"use strict";
/* What can be done, each by a key and by a button. */
(function () {
  const { data, state, views } = discrep;
  const byId = (id) => document.getElementById(id);
  const fields = ["state", "severity", "rule", "document", "status"];

  function filter() {
    const chosen = Object.fromEntries(fields.map((name) => [name, byId(`filter-${name}`).value]));
    state.apply({ ...chosen, words: byId("search").value.trim().toLowerCase() });
    views.finding();
  }

  async function decide(decision) {
    const finding = state.current();
    if (!finding || discrep.mode === "readonly") return;
    const note = byId("note").value.trim();
    const alike = state.alike(finding, byId("scope").value);
    try {
      await state.decide(alike, decision, note);
    } catch (error) {
      views.say(`Not written: ${error.message}`, true);
      return;
    }
    byId("note").value = "";
    byId("scope").value = "one";
    views.say(alike.length > 1 ? `${alike.length} findings decided.` : "");
    state.advance();
    views.finding();
  }

  async function undo() {
    if (discrep.mode === "readonly") return;
    try {
      const finding = await state.undo();
      if (!finding) { views.say("Nothing to undo."); return; }
      if (!state.shown.includes(finding)) state.shown = data.findings;
      state.at = state.shown.indexOf(finding);
      views.say("Undone.");
    } catch (error) {
      views.say(`Not undone: ${error.message}`, true);
    }
    views.finding();
  }

  function toggleFilter() {
    const form = byId("filters");
    form.hidden = !form.hidden;
    document.querySelector("[data-action=filter]").setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) byId("filter-state").focus();
  }

  function cycleScope() {
    const scope = byId("scope");
    scope.selectedIndex = (scope.selectedIndex + 1) % scope.options.length;
  }

  function download() {
    const text = state.made.map((row) => JSON.stringify(row) + "\n").join("");
    const link = discrep.element("a", { href: URL.createObjectURL(new Blob([text])), download: "decisions.jsonl" });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  const go = (step) => { state.go(step); views.say(""); views.finding(); };
  const withCurrent = (show) => () => { const finding = state.current(); if (finding) show(finding); };
  const actions = {
    accept: () => decide("accept"),
    reject: () => decide("reject"),
    explained: () => decide("explained"),
    skip: () => { state.advance(); views.finding(); },
    undo,
    next: () => go(1),
    previous: () => go(-1),
    filter: toggleFilter,
    scope: cycleScope,
    note: () => byId("note").focus(),
    search: () => byId("search").focus(),
    grid: views.facts,
    overview: views.overview,
    help: views.help,
    rule: withCurrent(views.rule),
    article: withCurrent((finding) => views.article(finding.evidence[0])),
    close: () => byId("dialog").close(),
    download,
  };
  const keys = {
    a: "accept", x: "reject", e: "explained", s: "skip", u: "undo", n: "next", p: "previous", f: "filter", g: "grid",
    "/": "search", "?": "help", r: "rule", o: "article", v: "overview", l: "scope", m: "note",
    ArrowRight: "next", ArrowLeft: "previous",
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, select, textarea");
    if (typing) {
      if (event.key === "Escape" || (event.key === "Enter" && event.target.id !== "note")) event.target.blur();
      if (event.key === "Enter" && event.target.id === "note") { event.target.blur(); views.say("The note goes with the next decision."); }
      return;
    }
    const action = keys[event.key];
    if (!action) return;
    if (byId("dialog").open) {
      if (["grid", "help", "rule", "article", "overview"].includes(action)) { event.preventDefault(); actions.close(); }
      return;
    }
    event.preventDefault();
    actions[action]();
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button) actions[button.dataset.action]();
  });

  for (const rule of [...new Set(data.findings.map((f) => f.rule))].sort()) {
    byId("filter-rule").append(discrep.element("option", { value: rule }, `${rule} ${(data.rules[rule] || {}).name || ""}`));
  }
  for (const doc of data.documents) byId("filter-document").append(discrep.element("option", { value: doc.id }, doc.title));
  for (const name of fields) byId(`filter-${name}`).addEventListener("change", filter);
  byId("search").addEventListener("input", filter);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  if (discrep.mode === "download") document.querySelector("[data-action=download]").hidden = false;
  if (discrep.mode === "readonly") document.body.classList.add("readonly");
  const first = state.shown.findIndex((finding) => !state.decision(finding));
  state.at = Math.max(0, first);
  views.finding();
})();
