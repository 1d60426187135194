// Puts the parts together when the page has been read.
function show(state, focus) {
  applyFilters(state);
  for (const link of document.querySelectorAll("a.ev.now")) link.classList.remove("now");
  const target = element(state.at);
  if (target?.closest(".doc")) return showArticle(state.at, focus);
  if (state.open) showArticle(state.open, focus);
  else closeArticle();
  if (target) reveal(target, state);
}

// Goes to an element; filters that hide it are lifted, for the reader asked for it by name.
function reveal(target, state) {
  const hidden = target.closest("[hidden]");
  if (hidden) {
    applyFilters({});
    writeState({ at: state.at, open: state.open }, true);
  }
  if (target.matches(".entry")) setCurrent(target);
  target.focus({ preventScroll: true });
  const block = target.matches(".entry") ? "center" : "start";
  target.scrollIntoView({ block });
  // Entries on the way there take their true height only now.
  let frames = 6;
  const settle = () => { target.scrollIntoView({ block }); if (frames--) requestAnimationFrame(settle); };
  requestAnimationFrame(settle);
}

function open(id, from) {
  const state = { ...filtersShown(), open: id };
  if (from && !from.closest(".panel")) came = from;
  writeState(state, false);
  show(state, true);
  from?.classList.add("now");
}

function onClick(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const button = event.target.closest("button[data-actor]");
  if (button) {
    fields.actor.value = button.dataset.actor;
    return choose(false, "chronology");
  }
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  if (link.matches(".close")) return go(null);
  const id = decode(link.hash.slice(1)), target = element(id);
  if (!target) return;
  if (target.closest(".doc")) return open(id, link);
  const narrow = matchMedia("(max-width: 56rem)").matches;
  const state = { ...filtersShown(), at: id, open: narrow ? "" : readState().open };
  writeState(state, false);
  show(state, false);
}

function go(id) {
  if (id) return open(id, null);
  const state = filtersShown();
  writeState(state, false);
  show(state, false);
}

function choose(replace, then) {
  const state = { ...filtersShown(), open: readState().open, at: then };
  writeState(state, replace);
  show(state, false);
}

document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll(".filters [name]")) fields[field.name] = field;
  output = document.querySelector(".filters output");
  reset = document.querySelector(".filters button[type=reset]");
  collectRows();
  let waiting;
  for (const form of document.querySelectorAll(".filters")) {
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => { if (event.target !== fields.q) choose(false); });
  }
  fields.q.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(choose, 120, true); });
  reset.addEventListener("click", (event) => {
    event.preventDefault();
    for (const field of Object.values(fields)) field.value = "";
    choose(false);
  });
  document.querySelector(".helper").addEventListener("click", () => element("help").showModal());
  document.querySelector(".shut").addEventListener("click", () => element("help").close());
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", (event) => onKey(event, go));
  addEventListener("popstate", () => show(readState(), false));
  addEventListener("beforeprint", () => { for (const node of document.querySelectorAll("details.more")) node.open = true; });
  show(readState(), false);
});
