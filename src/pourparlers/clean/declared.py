"""Reads what an HTML page declares about itself in its head: JSON-LD, OpenGraph and other `meta` elements, `<time>`.

Only declarations count here. Extractors that guess where nothing is declared take the author from a sentence, the
outlet from the title and the date from a copyright line; a wrong fact costs more than a missing one.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

META = re.compile(r"<meta\b([^>]*)>", re.I)
LINK = re.compile(r"<link\b([^>]*)>", re.I)
TIME = re.compile(r"<time\b([^>]*)>", re.I)
LD = re.compile(r"<script\b[^>]*application/ld\+json[^>]*>(.*?)</script\s*>", re.I | re.S)
ATTRIBUTE = re.compile(r"""([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
PUBLISHED_CLASS = re.compile(r"\b(?:entry-date|published|post-date|pub-?date)\b")
UPDATED = re.compile(r"updat|modif", re.I)
ARTICLE = re.compile(r"(Article|Posting|Report)$")
# Objects within an article that are other works.
# fmt: off
OTHERS = frozenset((
    "comment", "mentions", "isPartOf", "hasPart", "itemListElement", "review", "relatedLink", "citation",
    "video", "image", "author", "publisher",
))
# In order of trust. `dateModified` and `og:updated_time` are never the date of publication.
DATE_NAMES = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished",
    "date.published", "publish-date", "publication_date", "publishdate", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "pubdate", "sailthru.date", "parsely-pub-date",
    "article_date_original", "cxenseparse:recs:publishtime", "date",
)
# fmt: on
SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "publisher")
AUTHOR_NAMES = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
TITLE_NAMES = ("og:title", "twitter:title", "dc.title")
META_NAMES = {
    "published": DATE_NAMES, "outlet": SITE_NAMES, "byline": AUTHOR_NAMES, "title": TITLE_NAMES, "url": ("og:url",),
}  # fmt: skip
LD_NAMES = {
    "published": "datePublished", "title": "headline", "url": "url", "byline": "author", "outlet": "publisher",
}  # fmt: skip
# Past this depth of JSON nothing of a page's own description is found, only data.
DEEPEST = 6


@dataclass(slots=True)
class Declared:
    """What a page declares; every field with the place that declares it.

    Attributes:
        values: field (`title`, `url`, `outlet`, `byline`, `published`) -> (value, where it stands).
    """

    values: dict[str, tuple[str, str]] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return the value of a field, or an empty string."""
        return self.values.get(name, ("", ""))[0]

    def note(self, name: str, value: str, where: str) -> None:
        """Keep a value, unless the field has one already."""
        value = " ".join(html.unescape(value).split())
        if value and not (name in ("outlet", "byline") and "://" in value):
            self.values.setdefault(name, (value, where))


def declared(markup: str) -> Declared:
    """Return what an HTML page declares about itself."""
    found = Declared()
    for article in _articles(markup):
        _note_article(found, article)
    metas = _metas(markup)
    for name, names in META_NAMES.items():
        for key in names:
            found.note(name, metas.get(key, ""), f"meta {key}")
    for tag in LINK.finditer(markup):
        attributes = _attributes(tag.group(1))
        if attributes.get("rel", "").lower() == "canonical":
            found.note("url", attributes.get("href", ""), "link rel=canonical")
    _note_time(found, markup)
    return found


def _attributes(text: str) -> dict[str, str]:
    found = ATTRIBUTE.finditer(text)
    return {m.group(1).lower(): html.unescape(m.group(2) or m.group(3) or m.group(4) or "") for m in found}


def _metas(markup: str) -> dict[str, str]:
    metas: dict[str, str] = {}
    for tag in META.finditer(markup):
        attributes = _attributes(tag.group(1))
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if name and attributes.get("content", "").strip():
            metas.setdefault(name.lower(), attributes["content"])
    return metas


def _note_time(found: Declared, markup: str) -> None:
    """Take the date of a `<time>` element that is marked as the publication's, or of the only one there is."""
    times = [attributes for tag in TIME.finditer(markup) if (attributes := _attributes(tag.group(1))).get("datetime")]
    for attributes in times:
        names = attributes.get("itemprop", "").lower() == "datepublished" or PUBLISHED_CLASS.search(
            attributes.get("class", "")
        )
        if "pubdate" in attributes or names:
            found.note("published", attributes["datetime"], "time element marked as date of publication")
    if len({attributes["datetime"] for attributes in times}) == 1:
        marks = times[0].get("class", "") + times[0].get("itemprop", "")
        found.note("published", "" if UPDATED.search(marks) else times[0]["datetime"], "only time element")


def _articles(markup: str) -> Iterator[Mapping[str, object]]:
    """Yield the objects of the page's JSON-LD that describe an article; articles before pages."""
    others = []
    for script in LD.finditer(markup):
        try:
            data = json.loads(script.group(1), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _objects(data, 0):
            kinds = thing.get("@type")
            names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
            if any(ARTICLE.search(name) for name in names):
                yield thing
            elif "WebPage" in names:
                others.append(thing)
    yield from others


def _objects(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key not in OTHERS and isinstance(value, dict | list):
                yield from _objects(value, depth + 1)


def _note_article(found: Declared, article: Mapping[str, object]) -> None:
    for name, key in LD_NAMES.items():
        found.note(name, _name(article.get(key)), f"JSON-LD {key}")


def _name(value: object) -> str:
    """Return the name that a JSON-LD value gives: a text, an object with a name, or several."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value) if name)
    return ""
