"""HTML into blocks."""

from __future__ import annotations

import contextlib
import time

import pytest

from pourparlers.clean.markup import read_markup
from pourparlers.errors import CleanError


def texts(markup: str) -> list[str]:
    """Return the texts of the blocks."""
    return [block.text for block in read_markup(markup).blocks]


def test_block_elements_part_and_inline_elements_join() -> None:
    """A word in bold is part of its paragraph."""
    assert texts("<div><p>Un <b>accord</b> est\n signé.</p><p>Deux.</p>Trois</div>") == [
        "Un accord est signé.",
        "Deux.",
        "Trois",
    ]


def test_line_breaks() -> None:
    """A break within a sentence is layout, two part paragraphs, and so does one before a capital."""
    assert texts("<p>La séance<br>est levée.<br>On sort.<br><br>fin</p>") == ["La séance est levée.", "On sort.", "fin"]


def test_scripts_comments_and_quotes_with_tags() -> None:
    """Nothing of a script, a comment or an attribute is text."""
    markup = '<script>if (a < b) "<p>x</p>"</script><!-- <p>y</p> --><p title="a > b">Texte</p><style>p{}</style>'
    assert texts(markup) == ["Texte"]


def test_zones_of_a_page() -> None:
    """Blocks know what part of the page the elements around them claim to be."""
    markup = (
        "<nav>a</nav><figure><figcaption>b</figcaption></figure><blockquote class='twitter-tweet'>c</blockquote>"
        "<div hidden>d</div><div class='comments-list'>e</div><p>f</p>"
    )
    zones = {block.text: block.zone for block in read_markup(markup).blocks}
    assert zones == {"a": "nav", "b": "caption", "c": "embed", "d": "hidden", "e": "discussion", "f": ""}


def test_title_and_language() -> None:
    """The head tells the title and the language."""
    page = read_markup(
        "<html lang='fr-CH'><head><title>Un &amp; deux</title></head><body><svg><title>Non</title></svg>x"
    )
    assert (page.title, page.language) == ("Un & deux", "fr")


def test_link_share() -> None:
    """A block knows how much of it are links."""
    block = read_markup("<p><a href='#'>abcd</a> efg</p>").blocks[0]
    assert block.link_share == pytest.approx(0.5)


def test_form_around_the_whole_page_is_no_form() -> None:
    """Some servers wrap pages in a form; only a form within a page is one."""
    assert read_markup("<form><p>Un texte.</p><p>Un autre.</p></form>").blocks[0].zone == ""
    assert read_markup("<p>Un texte assez long.</p><form><p>Nom</p></form>").blocks[1].zone == "form"


@pytest.mark.parametrize("piece", ["<!--", "<svg>", '<a href="', "<p>", "</div>", "<", "&amp", "<br>", "<li><ul>"])
def test_hostile_markup_takes_no_time(piece: str) -> None:
    """Time grows with the length of a page and with nothing else."""
    began = time.process_time()
    with contextlib.suppress(CleanError):
        read_markup(piece * 50_000)
    assert time.process_time() - began < 5
