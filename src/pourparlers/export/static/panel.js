// The article beside the chronology, with one sentence of it marked.
let opened = null, came = null;

// A sentence that overlaps another one, or runs over two paragraphs, is in several pieces: the first has the id.
function pieces(id) {
  const first = element(id);
  if (!first || first.tagName !== "MARK") return [];
  const rest = first.closest(".doc").querySelectorAll("mark[data-of]");
  return [first, ...[...rest].filter((mark) => mark.dataset.of === id)];
}

function showArticle(id, focus) {
  const target = element(id), doc = target?.closest(".doc");
  if (!doc) return closeArticle();
  const panel = element("articles");
  if (opened && opened !== doc) opened.classList.remove("open");
  for (const mark of panel.querySelectorAll("mark.hit")) mark.classList.remove("hit");
  opened = doc;
  doc.classList.add("open");
  panel.classList.add("open");
  document.body.classList.add("has-panel");
  const marks = pieces(id);
  for (const mark of marks) mark.classList.add("hit");
  if (marks.length) marks[0].scrollIntoView({ block: "center" });
  else panel.scrollTop = 0;
  if (focus) doc.focus({ preventScroll: true });
}

function closeArticle() {
  if (!opened) return;
  opened.classList.remove("open");
  opened = null;
  element("articles").classList.remove("open");
  document.body.classList.remove("has-panel");
  came?.focus();
  came = null;
}

// The next or previous marked sentence of the open article.
function stepMark(step) {
  const marks = [...opened.querySelectorAll("mark[id]")];
  const now = marks.findIndex((mark) => mark.classList.contains("hit"));
  return marks[(now < 0 && step < 0 ? 0 : now + step + marks.length) % marks.length]?.id;
}
