"use strict";
// What the page shows stands in its address, behind the hash: #q=geneve&actor=John+Kerry&open=d-1.12-80. A plain
// #id (as in a page without scripts) goes to that element.
document.documentElement.classList.add("js");
const FILTERS = ["q", "actor", "type", "status", "outlet", "speaker"];

function readState() {
  const hash = location.hash.slice(1);
  if (!hash) return {};
  if (!hash.includes("=")) return { at: decode(hash) };
  return Object.fromEntries(new URLSearchParams(hash));
}

function writeState(state, replace) {
  const kept = Object.entries(state).filter(([, value]) => value);
  const only = kept.length === 1 && kept[0][0] === "at";
  const hash = "#" + (only ? encodeURIComponent(state.at) : new URLSearchParams(kept).toString());
  if (hash === location.hash || (hash === "#" && !location.hash)) return;
  if (replace) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
}

function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

function element(id) {
  return id ? document.getElementById(id) : null;
}
