"""What HTML pages declare in their heads."""

from __future__ import annotations

from pourparlers.clean.declared import declared


def test_article_before_page_and_never_its_parts() -> None:
    """Of several objects the article counts; a comment or a related article within it does not."""
    page = declared(
        '<script type="application/ld+json">[{"@type": "WebPage", "datePublished": "2001-01-01"}, '
        '{"@type": ["NewsArticle"], '
        '"comment": {"@type": "Article", "datePublished": "2002-01-01"}, "datePublished": "2031-03-12"}]</script>'
    )
    assert page.get("published") == "2031-03-12"


def test_meta_elements() -> None:
    """Names are compared without case; an address is no author."""
    page = declared(
        "<META Property='Article:Published_Time' Content='2031-03-12'><meta name=author content='https://x.example/noe'>"
        '<meta property="og:site_name" content="Le &amp; Lac">'
    )
    assert (page.get("published"), page.get("byline"), page.get("outlet")) == ("2031-03-12", "", "Le & Lac")


def test_time_elements() -> None:
    """One that is marked counts, or the only one; of several unmarked ones none does."""
    assert declared('<time datetime="2031-03-12" pubdate>').get("published") == "2031-03-12"
    assert declared('<time datetime="2031-03-12">').get("published") == "2031-03-12"
    assert declared('<time datetime="2031-03-12"><time datetime="2029-01-01">').get("published") == ""
    assert declared('<time class="updated" datetime="2031-03-12">').get("published") == ""


def test_broken_json_is_passed_over() -> None:
    """Sites write broken JSON; the page is read all the same."""
    page = declared('<script type="application/ld+json">{"@type": </script><meta name="date" content="2031">')
    assert page.get("published") == "2031"
