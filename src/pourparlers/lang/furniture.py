"""Type of `furniture.toml`: the words by which page furniture gives itself away, and the small words of prose.

Phrases are compared with a line after folding (lower case, no accents, words and numbers only), so that they may be
written as they are printed. `#` stands for a number; a `*` for any words, at the end of a phrase or within it.
"""

from __future__ import annotations

import msgspec


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases of page furniture, by reason, and the signs of running text.

    Attributes:
        whole: reason -> phrases that fill a line of furniture from end to end.
        opening: reason -> phrases that a line of furniture begins with, whatever follows.
        within: reason -> phrases that make furniture of a line wherever they stand in it.
        closing: headings of what never stands within an article: comments, sign-up forms, the article after. Where
            running text came before, what comes after is furniture too.
        leads_on: headings of a list of other articles, which may stand in the midst of an article.
        function_words: the small words that make up about half of running text and little of a menu.
        address: words with which a page speaks to its reader, wherever they stand.
        imperatives: verbs that do so at the beginning of a line.
        credit: words that begin the credit of a picture.
        byline: words that begin a line naming the author.
        embed: phrases that stand in the frame of an embedded post.
    """

    whole: dict[str, tuple[str, ...]]
    opening: dict[str, tuple[str, ...]]
    within: dict[str, tuple[str, ...]]
    closing: tuple[str, ...]
    leads_on: tuple[str, ...]
    function_words: tuple[str, ...]
    address: tuple[str, ...]
    imperatives: tuple[str, ...]
    credit: tuple[str, ...]
    byline: tuple[str, ...]
    embed: tuple[str, ...]
