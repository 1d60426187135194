"""The page in a browser: what a reader does with it works, with scripts and without."""

import os
import shutil

import pytest

from pourparlers.export.page.words import words
from pourparlers.export.page.write import pieces

from ..small_record import RECORD

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install -e .[dev]")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
needs_browser = pytest.mark.skipif(not CHROMIUM, reason="no chromium here: apt-get install chromium, or set CHROMIUM")
pytestmark = needs_browser


@pytest.fixture(scope="module")
def browser():
    """Return a browser that opens pages from the file system."""
    with playwright.sync_playwright() as runner:
        found = runner.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Return the address of a page on the disk."""
    path = tmp_path_factory.mktemp("dossier") / "index.html"
    path.write_text("".join(pieces(RECORD, words("fr"))), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser, address):
    """Return an open page; any fault in its console, and any request beyond the file, fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    found, faults = context.new_page(), []
    found.on("console", lambda message: faults.append(message.text))
    found.on("pageerror", lambda error: faults.append(str(error)))
    found.on("request", lambda asked: None if asked.url.startswith(("file:", "data:")) else faults.append(asked.url))
    found.goto(address)
    yield found
    context.close()
    assert faults == []


def marked(page):
    """Return the words that are highlighted in the open article."""
    return "".join(page.locator(".doc.open mark.hit").all_inner_texts())


def test_a_click_on_evidence_shows_its_sentence_in_the_article(page):
    """The panel opens on the right article and Escape closes it again, back at the evidence."""
    page.locator("#e-1 a.ev").first.click()
    assert marked(page) == RECORD.events[0].evidence[0].text
    assert page.locator(".doc:visible").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".doc:visible").count() == 0
    assert page.evaluate("document.activeElement.className").startswith("ev")


def test_filters_show_what_they_say_and_stand_in_the_address(page, address):
    """Counts follow, and the address alone gives the same view again."""
    page.select_option("select[name=status]", label="démenti (1)")
    assert page.locator("li.event:visible").count() == 1
    assert "1 sur 3" in page.locator("output").inner_text()
    page.fill("input[name=q]", "TREVE vestrie")
    page.wait_for_url("**#*q=*")
    link = page.url
    page.goto("about:blank")
    page.goto(link)
    assert page.locator("li.event:visible").count() == 1
    assert page.input_value("input[name=q]") == "TREVE vestrie"
    page.fill("input[name=q]", "introuvable")
    page.wait_for_selector("#chronology > .nothing:visible")
    page.click("button[type=reset]")
    assert page.locator("li.event:visible").count() == 3


def test_a_link_to_a_hidden_fact_shows_it(page):
    """The reader asked for it by name, so the filter gives way."""
    page.select_option("select[name=status]", label="démenti (1)")
    page.locator("#a-1 summary").first.click()
    page.locator("#a-1 .links a").first.click()
    assert page.locator("#e-1").is_visible()


def test_the_keyboard_is_enough(page):
    """j and k go through the facts, e opens the evidence, n the next sentence, / the filter, ? the help."""
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "e-1"
    page.keyboard.press("e")
    first = marked(page)
    page.keyboard.press("n")
    assert marked(page) not in ("", first)
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()


@pytest.mark.parametrize("key", ["n", "p"])
def test_an_article_without_marks_stays_open(page, key):
    """There is no next sentence to go to where no fact rests on the article."""
    page.locator("#sources a[href^='#d']").first.click()
    page.evaluate("document.querySelectorAll('.doc.open mark').forEach((mark) => mark.replaceWith(mark.textContent))")
    page.keyboard.press(key)
    assert page.locator(".doc:visible").count() == 1


def test_the_focus_fills_no_control(page):
    """A control under the focus keeps its words readable; only the bars of the strip are filled."""
    page.keyboard.press("/")
    fill = "getComputedStyle(document.activeElement).backgroundImage"
    assert page.evaluate(fill) == "none"
    page.locator(".strip a").first.focus()
    assert "gradient" in page.evaluate(fill)


def test_without_scripts_evidence_still_opens_in_its_article(browser, address):
    """Links and styles alone show the sentence."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("#e-1 a.ev").first.click()
    assert page.locator(".doc:visible").count() == 1
    assert page.locator("mark:target").inner_text() == RECORD.events[0].evidence[0].text
    context.close()


def test_a_telephone_does_not_scroll_sideways(browser, address):
    """Down to 360 px."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
