"use strict";
/* Article text as elements: only text nodes are made of it, never markup. */
const discrep = {};

discrep.element = function (name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
  node.append(...children);
  return node;
};

/* Offsets count characters, not UTF-16 units. */
discrep.characters = (function () {
  const kept = new Map();
  return function (doc) {
    if (!kept.has(doc.id)) kept.set(doc.id, Array.from(doc.text));
    return kept.get(doc.id);
  };
})();

/* The text from `start` to `end`, cut at the ends of `ranges` ([start, end, class]). */
discrep.marked = function (doc, start, end, ranges) {
  const chars = discrep.characters(doc);
  const cuts = new Set([start, end]);
  for (const [low, high] of ranges) for (const at of [low, high]) if (at > start && at < end) cuts.add(at);
  const points = Array.from(cuts).sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const text = chars.slice(points[i], points[i + 1]).join("");
    const names = ranges.filter(([low, high]) => low <= points[i] && points[i + 1] <= high).map((range) => range[2]);
    if (names.includes("mark")) nodes.push(discrep.element("mark", {}, text));
    else if (names.includes("sentence")) nodes.push(discrep.element("span", { class: "sentence" }, text));
    else nodes.push(document.createTextNode(text));
  }
  return nodes;
};
