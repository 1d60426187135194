"""What can be seen of one block without looking at the others."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pourparlers.clean.block import Block
from pourparlers.clean.lexicon import Lexicon
from pourparlers.lang.folding import folded

# Final marks of a sentence, closing quotation marks and brackets after them allowed; headlines end in other marks too.
FULL_STOP = re.compile(r"\.[\s\u00a0\u202f]*[»”’\"')\]]*$|\.\s*[\[(]\d+[\])]$|[»”\"]\.$")
SENTENCE_END = re.compile(r"[.!?…][\s\u00a0\u202f]*[»”’\"')\]]*$|[.!?…»”\"]\s*\(\d+\)$|[»”\"]\.?$|\.\s*\[\d+\]$")
CUT = re.compile(r"(…|\.\.\.|\[…\]|\(\.\.\.\)|\[\.\.\.\])$")
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")
CREDIT = re.compile(
    r"\(\s*(?:©|crédits?\b|photos?\b|images?\b|credit\b|picture\b|source\s*:)[^()]*\)\s*$"  # at the end, bracketed
    r"|(?:©|\bcrédits?\s*:|\bphotos?\s*:|\bimages?\s*:|\bcredits?\s*:|\bphoto by\b)\s*[^.]{2,60}\.?$"  # at the end
    r"|[.\s](?:AFP|REUTERS|AP|EPA|SIPA)(?:\s*/\s*|\s+PHOTO\s*/?\s*)[A-ZÉ][\w.'’ -]+\)?$"
    r"|(?<=[.)])\s+(?-i:[A-ZÉÈ][A-ZÉÈ/'& -]{3,40})$"
    r"|(?:/\s*(?:AFP|Reuters|AP|EPA|SIPA|Getty(?: Images)?))\)?$",
    re.I,
)
COPYRIGHT = re.compile(r"^\s*(?:©|\(c\)\s|copyright\b)", re.I)
POST = re.compile(
    r"pic\.twitter\.com|https?://t\.co/|^\s*[—–-]\s*.{1,80}\(@\w{1,20}\)"
    r"|^\s*https?://(?:www\.)?(?:twitter|x|instagram|tiktok|facebook)\.com/\S+\s*$"
)
SIGNATURE = re.compile(r"^\s*[—–-]{1,2}\s*.{1,80}\(@\w{1,20}\)")
CLOCK = re.compile(r"\d{1,2}\s*[:h]\s*\d{2}\b")
HASHTAGS = re.compile(r"(?:\s*#[\w-]+[,;]?)+\s*$")
BAR = re.compile(r"\s[|•·>»*/]+\s|\s{2,}|^\s*[|>]|[|>]\s*$")
OPENING_QUOTES, CLOSING_QUOTES = '«“"‘', '»”"’'
COLON = 25  # a credit's colon stands within so many characters
LIST_MARK = re.compile(r"^\s*(?:[-–—•*▪►●]|\(?\d{1,2}[.)/-]|[a-z]\))\s*\S")


@dataclass(frozen=True, slots=True)
class Look:
    """Features of one block.

    Attributes:
        key: its text, folded.
        words: number of words.
        small: share of function words.
        ends: whether it ends like a sentence.
        cut: whether it ends in an ellipsis, as teasers do.
        addressed: whether it speaks to the reader outside quotation marks.
        prose: how many words of running text it counts for; 0 for what is not prose.
        reason: why it is furniture by its own words, or empty.
        closing: whether it is a heading of what never stands within an article.
        leads_on: whether it is a heading of a list of other articles.
        credited: whether it carries the credit of a picture.
        post: whether it carries the marks of an embedded post.
    """

    key: str
    words: int
    small: float
    ends: bool
    cut: bool
    addressed: bool
    prose: int
    reason: str
    closing: bool
    leads_on: bool
    credited: bool
    post: bool


# Shares measured on own sentences: French and English prose has 0.35 to 0.6 small words, headlines 0.1 to 0.4, menus 0
# to 0.2. A sentence full of names comes down to 0.15, but it has a full stop.
PROSE_SMALL, NAMES_SMALL, LISTED_SMALL = 0.25, 0.12, 0.4
SHORTEST_SENTENCE, SHORTEST_PARAGRAPH, PLAIN_SENTENCE = 6, 18, 10
# Headlines may end in a question or exclamation mark or in a quotation: such a line counts for a third of its words.
QUESTION_DISCOUNT, LONGEST_HEADLINE = 3, 24
# Menus, rows of buttons and breadcrumbs have pieces of so many words at most.
LONGEST_BUTTON, LONGEST_ROW = 4, 30
LONGEST_HEADING, LONGEST_CALL = 14, 14
# A whole file may stand in one line; its two ends tell as much as all of it.
LONGEST_SEEN = 20_000


def look(block: Block, lexicon: Lexicon) -> Look:
    """Return the features of a block."""
    text = _ends_of(block.text)
    key = folded(text)
    tokens = key.split()
    words = len(tokens)
    small = sum(token in lexicon.function_words for token in tokens) / words if words else 0.0
    ends, cut = bool(SENTENCE_END.search(text)), bool(CUT.search(text))
    addressed = _addressed(text, tokens, lexicon)
    stop = bool(FULL_STOP.search(text)) and not cut
    prose = _prose(words, small, ends=ends, stop=stop, linked=block.link_share)
    reason = _reason(block, key, words, lexicon, prose=prose > 0 and stop, addressed=addressed)
    credit = lexicon.credit.match(key)
    short = words <= LONGEST_HEADING
    return Look(
        key=key,
        words=words,
        small=small,
        ends=ends,
        cut=cut,
        addressed=addressed,
        prose=0 if reason else prose,
        reason=reason,
        closing=short and bool(lexicon.closing.fullmatch(key)),
        leads_on=short and bool(lexicon.leads_on.fullmatch(key)),
        credited=bool(CREDIT.search(text) or COPYRIGHT.match(text) or (credit and ":" in text[:COLON])),
        post=bool(POST.search(text)) or bool(lexicon.embed.fullmatch(key)),
    )


def _ends_of(text: str) -> str:
    return text if len(text) <= LONGEST_SEEN else text[: LONGEST_SEEN // 2] + text[-LONGEST_SEEN // 2 :]


def _addressed(text: str, tokens: list[str], lexicon: Lexicon) -> bool:
    if text[0] in OPENING_QUOTES or text[-1] in CLOSING_QUOTES:
        return False  # a quotation of several paragraphs has its marks at its ends alone
    if tokens and tokens[0] in lexicon.imperatives and len(tokens) <= LONGEST_CALL:
        return True
    if lexicon.address.isdisjoint(tokens):
        return False
    outside = folded(QUOTED.sub(" ", text)) if QUOTED.search(text) else " ".join(tokens)
    return not lexicon.address.isdisjoint(outside.split())


def _prose(words: int, small: float, *, ends: bool, stop: bool, linked: float) -> int:
    """Return for how many words of running text a block counts."""
    if linked > 0.7:
        return 0
    if stop and words >= PLAIN_SENTENCE and small >= NAMES_SMALL:
        return words
    if small < PROSE_SMALL or not (words >= SHORTEST_PARAGRAPH or (ends and words >= SHORTEST_SENTENCE)):
        return 0
    listed = small >= LISTED_SMALL and words >= SHORTEST_PARAGRAPH
    return words if stop or listed or words > LONGEST_HEADLINE else max(1, words // QUESTION_DISCOUNT)


def _reason(block: Block, key: str, words: int, lexicon: Lexicon, *, prose: bool, addressed: bool) -> str:
    """Return why a block is furniture by its own words and signs, or an empty string."""
    text = block.text
    if not words:
        return "sign"
    if not any(character.isalpha() for character in text):
        return "counter"
    if COPYRIGHT.match(text) and words <= 25:
        return "copyright"
    if HASHTAGS.match(text):
        return "tags"
    if CLOCK.match(text) and not prose and words > 3:
        return "related"
    return lexicon.reason(key, words, prose=prose, addressed=addressed) or ("" if prose else _row(block, words))


def _row(block: Block, words: int) -> str:
    """Tell a row of buttons, a breadcrumb or an icon with its label from a line of text."""
    if words > LONGEST_ROW or POST.search(block.text):
        return ""
    first = block.text[0]
    if unicodedata.category(first) in ("So", "Sm", "Cn") and first not in "©+<=>" and words <= LONGEST_ROW // 2:
        return "menu"
    wide = [
        piece
        for piece in block.pieces
        if piece.end - piece.start == 1 and piece.original_end - piece.original_start > 2
    ]
    laid_out = not block.tag and any(block.text[piece.start] == " " for piece in wide)
    pieces = [piece for piece in BAR.split(block.text) if piece.strip()]
    in_row = len(pieces) > 1 and all(len(piece.split()) <= LONGEST_BUTTON for piece in pieces)
    return "menu" if laid_out or in_row else ""
