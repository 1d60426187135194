"""The step `page`: what stays, what goes and why, and the way back to the original."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparlers.clean.page import make
from pourparlers.errors import CleanError
from pourparlers.model.document import Document, to_original
from pourparlers.model.span import Span
from tests.clean.pages import BODY, LEAD, TITLE, article, markup, parts, plain, reasons

NOISE = (
    "Menu",
    "Se connecter",
    "Partager sur Facebook",
    "17 884",
    "© Agence Zéphyr 2031",
    "Commentaires",
    "Lire aussi :",
)


def test_plain_page_keeps_title_lead_and_body() -> None:
    """Menus above, buttons between and comments below are furniture."""
    page = plain(
        "Menu", "Rechercher", "", TITLE, LEAD, "Partager sur Twitter", *BODY, "", "Commentaires", "Bravo à tous !"
    )
    found = article("text", page)
    assert parts(found, "title") == [TITLE]
    assert parts(found, "lead") == [LEAD]
    assert parts(found, "paragraph") == list(BODY)
    assert found.language == "fr"


def test_what_is_dropped_has_a_reason() -> None:
    """Every line that is not in the text is listed, as it stands in the original, with a short key."""
    page = plain(
        "Se connecter", TITLE, "12/03/2031", "URL courte", "17884", *BODY, "Tags : eau, médiation", "Vos réactions"
    )
    told = reasons(article("text", page))
    assert told["Se connecter"] == "sign-up"
    assert told["12/03/2031"] == "date"
    assert told["URL courte"] == "share"
    assert told["17884"] == "counter"
    assert told["Tags : eau, médiation"] == "tags"
    assert "Vos réactions" in told


def test_doubled_title_and_caption_stand_once() -> None:
    """A page prints title and caption twice, for the screen and for the reader: the text has them once."""
    caption = "Ilka Bartos à son arrivée au palais des congrès de Lugano, le 3 mars 2030. (Crédit : Zéphyr/Noé Blum)"
    found = article("text", plain(TITLE, TITLE, caption, caption, *BODY))
    assert parts(found, "title") == [TITLE]
    assert parts(found, "caption") == [caption]
    assert set(reasons(found).values()) == {"repeated"}


def test_related_links_within_the_body_are_dropped_and_the_body_goes_on() -> None:
    """A box of links breaks an article; the paragraphs after it are still the article."""
    links = ("Lire aussi :", "Le Vardar à sec, un été de disputes", "Dix ans de médiation suisse en cartes")
    found = article("text", plain(TITLE, *BODY[:2], *links, *BODY[2:]))
    assert parts(found, "paragraph") == list(BODY)


def test_embedded_post_is_a_part_of_its_own() -> None:
    """The words of a post are kept, marked as such: its date is not the article's."""
    post = ("#Lugano : la délégation ruthène quitte la salle sans un mot", "— Zéphyr Infos (@zephyrinfos) 11 mars 2031")
    found = article("text", plain(TITLE, *BODY[:3], *post, BODY[3]))
    assert parts(found, "embed") == list(post)
    assert parts(found, "paragraph") == list(BODY)
    assert found.published is None


def test_heading_within_the_body_is_a_heading() -> None:
    """A short line without a full stop between paragraphs heads a section."""
    found = article("text", plain(TITLE, *BODY[:2], "Le précédent de Bâle", *BODY[2:]))
    assert parts(found, "heading") == ["Le précédent de Bâle"]


def test_comments_longer_than_the_article_do_not_win() -> None:
    """What stands after the heading of the comments is never the body, however much it is."""
    comment = (
        "Je pense que tout cela ne mènera à rien du tout, comme les fois d'avant, et que personne n'en parlera plus."
    )
    found = article("text", plain(TITLE, *BODY, "12 commentaires", *[f"{comment} {n}." for n in range(40)]))
    assert parts(found, "paragraph") == list(BODY)


def test_html_page_by_its_elements() -> None:
    """Navigation, scripts, share buttons and the footer go; headings and captions are marked."""
    inside = (
        '<nav><a href="/">Accueil</a></nav><script>var x = "<p>Non.</p>";</script>'
        f"<article><h1>{TITLE}</h1><ul class='share'><li>Tweeter</li></ul><p>{BODY[0]}</p><p>{BODY[1]}</p>"
        f"<h2>Deux obstacles</h2><p>{BODY[2]}</p><p>{BODY[3]}</p></article><footer>© Zéphyr 2031</footer>"
    )
    found = article("html", markup(inside))
    assert parts(found, "title") == [TITLE]
    assert parts(found, "heading") == ["Deux obstacles"]
    assert parts(found, "paragraph") == list(BODY)
    assert "script" in reasons(found).values()


def test_html_references_are_decoded_and_lead_back() -> None:
    """A span that holds a character reference leads to the whole reference in the markup."""
    paragraph = (
        "Les n&eacute;gociateurs ont parl&eacute; d&rsquo;un accord&nbsp;: il tient en deux pages, dit un "
        "t&eacute;moin de la sc&egrave;ne."
    )
    found = article("html", markup(f"<h1>{TITLE}</h1><p>{BODY[0]}</p><p>{paragraph}</p><p>{BODY[2]}</p>"))
    start = found.text.index("négociateurs ont")
    place = to_original(found, Span(start, start + len("négociateurs")))
    assert place is not None
    assert found.original[place.start : place.end] == "n&eacute;gociateurs"
    assert "accord\u00a0: il" in found.text


def test_article_without_a_page_is_kept_whole() -> None:
    """Where nothing of a page stands around an article, no line of it is furniture."""
    lines = (TITLE, *BODY, "« Revenez au printemps », leur a-t-on dit.", "Personne n'a ri.")
    assert article("text", "\n\n".join(lines)).text == "\n".join(lines)


def test_nothing_to_read() -> None:
    """An empty page is a clear error, and so is a page of numbers."""
    for original in ("", " \n\t ", "1234\n\n5678"):
        with pytest.raises(CleanError) as caught:
            make()(Document(id="d", source="a", original=original))
        assert caught.value.code == "R51"


def test_page_of_a_title_alone_is_fine() -> None:
    """A headline is worth keeping."""
    found = article("text", TITLE)
    assert found.text == TITLE
    assert parts(found, "title") == [TITLE]


def test_hundred_thousand_nested_elements_are_refused_at_once() -> None:
    """No recursion, no crash: a clear error."""
    with pytest.raises(CleanError) as caught:
        make()(Document(id="d", source="a", original="<div>" * 100_000 + "x", media="html"))
    assert caught.value.code == "R52"


LINES = st.sampled_from(
    (*BODY, TITLE, LEAD, *NOISE, "", "  ", "Un intertitre", "Nuit\u00a0: «\u202fnon\u202f»", "a\u00adb \t c")
)
TAGS = st.sampled_from(("p", "div", "li", "h2", "b", "figcaption", "blockquote", "td"))
TEXTS = st.text(st.sampled_from("aé \n\t\u00a0&;<>«\u00ad.!x😀'\""), max_size=30)
LINE = st.one_of(LINES, TEXTS)


def check_way_back(document: Document) -> None:
    """Assert what holds for the segments of every document."""
    covered = {at for segment in document.segments for at in range(segment.start, segment.end)}
    breaks = {part.end for part in document.parts[:-1]}
    assert covered | breaks == set(range(len(document.text)))
    assert all(document.text[at] == "\n" for at in breaks)
    places = [(segment.original_start, segment.original_end) for segment in document.segments]
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(places))
    for segment in document.segments:
        words, source = (
            document.text[segment.start : segment.end],
            document.original[segment.original_start : segment.original_end],
        )
        assert len(words) != len(source) or words == source or (words == " " and source.isspace())
    for left in document.dropped:
        assert left.reason
        assert 0 <= left.start < left.end <= len(document.original)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINE, max_size=12))
def test_every_character_leads_back_to_plain_text(lines: list[str]) -> None:
    """Segments cover the text, run forward in the original, and are verbatim where they are as long."""
    try:
        document = make()(Document(id="d", source="a", original="\n".join(lines), metadata={"language": "fr"}))
    except CleanError:
        return
    check_way_back(document)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TAGS, LINE), max_size=10))
def test_every_character_leads_back_to_the_markup(elements: list[tuple[str, str]]) -> None:
    """The same for markup, broken markup included."""
    inside = "".join(f"<{tag}>{text}</{tag}>" for tag, text in elements)
    try:
        document = make()(
            Document(id="d", source="a", original=markup(inside), media="html", metadata={"language": "fr"})
        )
    except CleanError:
        return
    check_way_back(document)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_to_original_is_monotone(data: st.DataObject) -> None:
    """A span that begins later in the text does not begin earlier in the original."""
    document = article("html", markup(f"<h1>{TITLE}</h1>" + "".join(f"<p>{text}\n &amp; plus.</p>" for text in BODY)))
    ends = st.integers(0, len(document.text) - 1)
    first, second = sorted((data.draw(ends), data.draw(ends)))
    one, two = to_original(document, Span(first, first + 1)), to_original(document, Span(second, second + 1))
    if one and two:
        assert one.start <= two.start
        assert one.end <= two.end
