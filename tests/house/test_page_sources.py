"""Templates, styles and scripts of the page load nothing from elsewhere: a dossier opens without a network."""

import re

import pytest

from tests.house.tree import PACKAGE, name

WEB = (".html", ".j2", ".jinja", ".css", ".js", ".svg")
REMOTE = r"(?:https?:)?//[\w.-]"
FETCHES = re.compile(
    rf"""<(?:link|use|image)\b[^>]*\bhref\s*=\s*["']?{REMOTE}"""  # a link that a reader may click is no fetch
    rf"""|\b(?:src|srcset|poster|action|data)\s*=\s*["']?{REMOTE}"""
    rf"""|url\(\s*["']?{REMOTE}"""
    rf"""|@import\b[^;]*{REMOTE}"""
    rf"""|\b(?:fetch|import|importScripts|Worker|WebSocket|EventSource|sendBeacon)\s*\(\s*["'`]?(?:wss?:)?{REMOTE}"""
    r"""|\bXMLHttpRequest\b""",
    re.IGNORECASE,
)


def sources():
    """Return the files that the page is made from, the articles of the sample left out."""
    found = [path for path in PACKAGE.rglob("*") if path.suffix in WEB and "sample" not in path.parts]
    return sorted(found)


@pytest.mark.parametrize("path", sources(), ids=name)
def test_nothing_is_fetched(path):
    """No script, style, image, font or request of a file leads to another machine."""
    fetches = [match.group() for match in FETCHES.finditer(path.read_text(encoding="utf-8"))]
    assert fetches == []


@pytest.mark.parametrize(
    "line",
    ['<script src="https://cdn.example/x.js">', "<link rel=stylesheet href=//fonts.example/a>", "@import 'http://a.b'",
     'background: url("http://a.b/c.png")', "fetch('https://a.b')", "new WebSocket('wss://a.b')"],
)  # fmt: skip
def test_fetches_are_seen(line):
    """The pattern finds what a page could load."""
    assert FETCHES.search(line)


@pytest.mark.parametrize(
    "line",
    [
        '<a href="https://a.b/article">',
        '<svg xmlns="http://www.w3.org/2000/svg">',
        '<img src="data:image/png;base64,">',
    ],
)
def test_links_and_namespaces_are_no_fetches(line):
    """What the reader follows, or what is only a name, is let through."""
    assert not FETCHES.search(line)
