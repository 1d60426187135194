// The filter row: one pass over the entries, whatever their number.
const rows = [];
let groups = [], fields = {}, output, reset, applied = null;

function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function collectRows() {
  for (const node of document.querySelectorAll("li.entry")) {
    const set = (name) => new Set((node.dataset[name] || "").split(" ").filter(Boolean));
    rows.push({ node, event: node.classList.contains("event"), statement: node.classList.contains("statement"),
      actor: set("a"), outlet: set("o"), type: set("k"), status: set("s"), speaker: set("l"), text: null });
  }
  groups = [...document.querySelectorAll(".group")].reverse(); // months before their years
}

// What the record says, without the page's own words around it.
function textOf(node) {
  const told = node.querySelectorAll("h3, .head, .date, .meta, .issues, .words, blockquote, .attribution, .history, .lines, .told, cite");
  return plain([...told].map((part) => part.textContent).join(" "));
}

// The fields that do not speak of this kind of entry let it pass: a statement has no status.
function fails(row, wanted, words) {
  const failed = [];
  for (const name of ["actor", "outlet", "type", "status", "speaker"]) {
    if (!wanted[name] || (name === "speaker" && !row.statement) || ((name === "type" || name === "status") && !row.event)) continue;
    if (!row[name].has(wanted[name])) failed.push(name);
  }
  if (words.length) {
    row.text ??= textOf(row.node);
    if (!words.every((word) => row.text.includes(word))) failed.push("q");
  }
  return failed;
}

function applyFilters(state) {
  const asked = JSON.stringify(FILTERS.map((name) => state[name] || ""));
  if (asked === applied) return;
  applied = asked;
  const wanted = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = state[name] || "";
    if (field.tagName === "SELECT") {
      const option = [...field.options].find((o) => o.value && o.dataset.name === value);
      field.value = option ? option.value : "";
      wanted[name] = field.value;
    } else if (field.value !== value) field.value = value;
  }
  const words = plain(state.q || "").split(/\s+/).filter(Boolean);
  const tallies = { actor: {}, type: {}, status: {}, outlet: {}, speaker: {} };
  const seen = { events: 0, statements: 0 }, all = { events: 0, statements: 0 };
  for (const row of rows) {
    const failed = fails(row, wanted, words);
    row.node.hidden = failed.length > 0;
    const kind = row.event ? "events" : row.statement ? "statements" : null;
    if (kind) { all[kind]++; if (!failed.length) seen[kind]++; }
    // What a list would find with the other fields as they are.
    for (const name of Object.keys(tallies)) {
      if (failed.length > 1 || (failed.length === 1 && failed[0] !== name)) continue;
      if (!(name === "speaker" ? row.statement : row.event)) continue;
      for (const value of row[name]) tallies[name][value] = (tallies[name][value] || 0) + 1;
    }
  }
  for (const group of groups) group.hidden = !group.querySelector("li.entry:not([hidden])");
  showCounts(tallies, seen, all, FILTERS.some((name) => state[name]));
}

function showCounts(tallies, seen, all, filtered) {
  const number = new Intl.NumberFormat(document.documentElement.lang);
  for (const [name, tally] of Object.entries(tallies)) {
    for (const option of fields[name]?.options || []) {
      if (option.value) option.textContent = `${option.dataset.name_ ??= option.textContent.replace(/ \([^()]*\)$/, "")} (${number.format(tally[option.value] || 0)})`;
    }
  }
  const rules = new Intl.PluralRules(document.documentElement.lang);
  const said = (kind) => {
    const nouns = document.body.dataset[kind].split("|");
    return number.format(all[kind]) + "\u00a0" + nouns[rules.select(all[kind]) === "one" ? 0 : 1];
  };
  output.textContent = (filtered ? document.body.dataset.shown : document.body.dataset.allShown.replace("{events}", said("events")).replace("{statements}", said("statements")))
    .replace("{events}", number.format(seen.events)).replace("{all_events}", said("events"))
    .replace("{statements}", number.format(seen.statements)).replace("{all_statements}", said("statements"));
  reset.hidden = !filtered;
  for (const node of document.querySelectorAll("[data-count]")) node.textContent = number.format(seen[node.dataset.count]);
  for (const [kind, id] of [["events", "chronology"], ["statements", "statements"]]) {
    const note = document.querySelector(`#${id} > .nothing`);
    if (note) note.hidden = seen[kind] > 0 || all[kind] === 0;
  }
}

function filtersShown() {
  const state = {};
  for (const [name, field] of Object.entries(fields)) {
    state[name] = field.tagName === "SELECT" ? field.selectedOptions[0]?.dataset.name || "" : field.value.trim();
  }
  return state;
}
