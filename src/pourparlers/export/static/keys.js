// Keyboard: / j k e n p Esc ?
let current = null;

function setCurrent(node) {
  current?.classList.remove("at");
  current = node;
  node?.classList.add("at");
}

function stepEntry(step) {
  const seen = rows.filter((row) => !row.node.hidden).map((row) => row.node);
  if (!seen.length) return;
  const now = seen.indexOf(current);
  const next = now < 0 ? firstBelow(seen) : seen[Math.min(Math.max(now + step, 0), seen.length - 1)];
  setCurrent(next);
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "center" });
}

function firstBelow(nodes) {
  return nodes.find((node) => node.getBoundingClientRect().bottom > 0) || nodes[0];
}

function onKey(event, go) {
  if (event.ctrlKey || event.metaKey || event.altKey || element("help").open) return;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "Escape") {
    if (typing) event.target.blur();
    else if (opened) go(null);
    return;
  }
  if (typing) return;
  // An article that no fact rests on has no mark to go to; it stays open.
  const toMark = (step) => { const id = opened && stepMark(step); if (id) go(id); };
  const actions = {
    "/": () => fields.q.focus(),
    "?": () => element("help").showModal(),
    j: () => stepEntry(1),
    k: () => stepEntry(-1),
    e: () => current?.querySelector("a.ev")?.click(),
    n: () => toMark(1),
    p: () => toMark(-1),
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
