"""The written page: one file, safe, the same for the same record."""

import re
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest

from pourparlers.config import DISPLAY_LANGUAGES
from pourparlers.errors import StoreError
from pourparlers.export.page import write_page
from pourparlers.export.page.record import Record
from pourparlers.export.page.words import words
from pourparlers.export.page.write import pieces
from pourparlers.store.open import open_store

from ..gold_record import make_store, write
from ..small_record import ACTORS, HOSTILE, RARE, RECORD

ALLOWED = {"html", "head", "meta", "title", "link", "style", "script", "body"}
FETCHING = {"src", "srcset", "data", "poster", "action", "formaction", "background", "ping"}


class Page(HTMLParser):
    """Reads a page: its elements, attributes and ids."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements, self.ids, self.links, self.fetched, self.text = [], [], [], [], ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Collect what may load or lead somewhere."""
        self.elements.append(tag)
        for key, value in attrs:
            assert not key.startswith("on"), key
            if key == "id":
                self.ids.append(value)
            if key in FETCHING or (key == "href" and tag not in ("a",)):
                self.fetched.append(value)
            if key == "href" and tag == "a":
                self.links.append(value)

    def handle_data(self, data):
        """Collect the text."""
        self.text += data


def page_of(record, language="fr"):
    """Return the page of a record."""
    return "".join(pieces(record, words(language)))


@pytest.mark.parametrize("language", DISPLAY_LANGUAGES)
@pytest.mark.parametrize("record", [Record(), RECORD, RARE], ids=["empty", "small", "rare"])
def test_every_link_within_the_page_leads_somewhere(record, language):
    """And no id is given twice."""
    page = Page(page_of(record, language))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_a_full_record_makes_a_sound_page(tmp_path):
    """The gold of the shipped sample, with facts of every kind: all links lead somewhere, all evidence is marked."""
    sample = resources.files("pourparlers.sample")
    with make_store(tmp_path / "dossier", Path(str(sample / "gold")), Path(str(sample / "articles"))) as store:
        page = Page(write_page(store, tmp_path / "index.html").read_text(encoding="utf-8"))
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert {"agreements", "commitments", "positions", "disputes"} <= set(page.ids)


def test_the_page_loads_nothing():
    """No element fetches; addresses of the web stand only where a reader may follow them."""
    text = page_of(RECORD)
    page = Page(text)
    assert [value for value in page.fetched if not value.startswith(("#", "data:"))] == []
    assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest|WebSocket|import\(", text)
    assert {link for link in page.links if not link.startswith("#")} == {"https://exemple.test/article"}


def test_the_policy_allows_nothing_but_the_page_itself():
    """The one script is known by its hash, so that no other runs."""
    text = page_of(RECORD)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'sha256-")
    assert "; img-src data:" in policy
    assert text.index("Content-Security-Policy") < text.index("<script")


def test_hostile_text_stays_text():
    """Markup of an article is shown, never made; what HTML cannot hold is replaced."""
    text = page_of(RECORD)
    page = Page(text)
    assert page.elements.count("script") == 1
    assert "img" not in page.elements
    assert "\x00" not in text
    assert HOSTILE.replace("\x00", "\ufffd") in page.text


def test_a_fact_shows_its_id():
    """For `pourparlers explain`."""
    page = page_of(RECORD)
    for fact in RECORD.facts:
        assert f'id="{fact.id}"' in page
        assert f"<code>{fact.id}</code>" in page


def test_failed_and_skipped_articles_are_listed_with_their_reason():
    """What is not in the dossier is not passed over in silence."""
    page = page_of(RECORD)
    assert "vide.txt" in page
    assert "the file is empty" in page
    assert words("fr")("skipped_title") in page


def test_the_same_record_gives_the_same_bytes(tmp_path):
    """Whatever the folder, and without a draft left behind."""
    written = []
    for name in ("one", "two"):
        with open_store(tmp_path / name, write=True) as store:
            write(store, RECORD.documents[:2], RECORD.events[:2], ACTORS, RECORD.failures)
            path = write_page(store, tmp_path / name / "index.html", title="Lac & Clair")
            assert path == tmp_path / name / "index.html"
            written.append(path.read_bytes())
        assert not list((tmp_path / name).glob(".index*"))
    assert written[0] == written[1]
    assert b"<title>Lac &amp; Clair</title>" in written[0]


def test_an_older_page_stays_where_the_new_one_cannot_be_written(tmp_path):
    """The path is a folder: the error says so, nothing is left half done."""
    with open_store(tmp_path / "dossier", write=True) as store:
        (tmp_path / "index.html").mkdir()
        with pytest.raises(StoreError, match="cannot be written"):
            write_page(store, tmp_path / "index.html")
    assert not list(tmp_path.glob(".index*"))
