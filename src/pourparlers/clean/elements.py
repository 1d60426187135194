"""What the elements of HTML and the usual names of classes say about the text within them."""

from __future__ import annotations

import re

# fmt: off
BLOCK_TAGS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "label", "legend", "li", "main", "menu",
    "nav", "ol", "optgroup", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "tr", "ul", "video", "audio",
))
HEADINGS = frozenset((
    "h1", "h2", "h3", "h4", "h5", "h6",
))
VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
))
# Elements whose close tag may be left out: they say nothing about nesting.
LOOSE = frozenset((
    "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup",
    "html", "body", "head",
))
# Elements whose content is no text of the page, and the reason given for leaving it out.
SILENT = {
    "script": "script", "style": "script", "noscript": "script", "template": "script", "svg": "script",
    "math": "script", "canvas": "script", "object": "script", "iframe": "script",
    "textarea": "form", "select": "form", "title": "head",
}
ZONE_TAGS = {
    "nav": "nav", "dialog": "nav", "menu": "nav", "footer": "footer", "aside": "aside", "form": "form",
    "figcaption": "caption", "button": "button",
}
# Within these, nothing is of the article whatever an inner element is called.
STRONG_ZONES = frozenset(("nav", "footer", "form", "embed", "hidden"))
# fmt: on

_CLASSES = {
    "embed": "twitter-tweet twitter-video instagram-media tiktok-embed fb-post fb-video bluesky-embed telegram-post",
    "caption": "wp-caption-text (?:photo|image|img|media|picture|figure)[-_]*(?:caption|legend|legende|credit)s? "
    "legende caption",
    "lead": "chapo chapeau lead lede standfirst article-?intro introduction summary article-?summary",
    "menu": r"nav(?:bar|igation)? menu breadcrumbs? cookies?(?:-\w+)? skip-link",
    "discussion": "comments?(?:-(?:list|area|form|respond|section))? respond disqus_thread commentaires? commentlist",
    "related": r"related(?:-\w+)? read-?more lire-aussi a-lire most-?read recommended recommandations? "
    r"newsletter(?:-\w+)? social(?:-\w+)? share(?:-\w+)? sharing sharedaddy",
    "hidden": "sr-only visually-hidden screen-reader-text",
}
# Names of classes and ids that sites and their software use; zone -> pattern.
ZONE_NAMES = tuple((zone, re.compile(rf"\b(?:{'|'.join(names.split())})\b")) for zone, names in _CLASSES.items())
