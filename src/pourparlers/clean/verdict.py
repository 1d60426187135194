"""Decides about every block of a page: which part of the running text it is, or why it is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pourparlers.clean.block import Block, Verdict
from pourparlers.clean.body import DOUBTFUL, embedded, extent, is_heading
from pourparlers.clean.features import LIST_MARK, Look, look
from pourparlers.clean.head import LONGEST_TITLE, is_byline, is_dateline, title_index
from pourparlers.clean.lexicon import Lexicon, lexicon
from pourparlers.model.document import PartName

# A lead without a full stop has at least this many words; shorter lines there are labels.
SHORTEST_LEAD = 8
# A caption is one or two sentences; longer paragraphs that end in a credit are running text.
LONGEST_CAPTION = 70
# A list of other articles under "Lire aussi" within the body.
LONGEST_LINK = 20
# As many short lines in a row are no headings but a list of links, a table of figures.
SHORT_RUN = 3
LONGEST_NOTICE = 30
# Date lines stand this near to the beginning or the end of the body.
RIM = 3


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page with what is known about them beforehand.

    Attributes:
        blocks: lines or elements, in order.
        hints: titles that metadata or the head of the page give.
        chosen: the blocks that another extractor holds for running text; None where none was asked.
    """

    blocks: Sequence[Block]
    hints: tuple[str, ...] = ()
    chosen: frozenset[int] | None = None


def judge(page: Page) -> list[Verdict]:
    """Return what each block of the page is."""
    return _Judge(page).run()


class _Judge:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.blocks = page.blocks
        self.lexicon: Lexicon = lexicon()
        self.looks: list[Look] = [look(block, self.lexicon) for block in page.blocks]
        self.verdicts: list[Verdict] = [Verdict() for _ in page.blocks]
        self.seen: set[str] = set()
        self.scraps: set[int] = set()
        self.title_key = ""

    def run(self) -> list[Verdict]:
        """Find body and title, then go over the blocks in order."""
        start, end = self._body()
        title = title_index(self.blocks, self.looks, (start, end), self.page.hints, self.lexicon)
        if self._is_bare():
            title, start, end = self._bare_title(title), 0, len(self.blocks)
        if start == end and title is None:
            title = next((index for index, seen in enumerate(self.looks) if not seen.reason and seen.words), None)
        self.title_key = self.looks[title].key if title is not None else ""
        self.scraps = self._short_runs(start, end)
        posts = embedded(self.blocks, self.looks, start, end)
        after_title = title + 1 if title is not None else start
        for index in range(len(self.blocks)):
            if index == title:
                self._keep(index, "title")
            elif index < after_title or (title is None and index < start):
                self._drop(index, "menu")
            elif index < start:
                self._between(index)
            elif index < end:
                self._within(index, start, end, posts)
            else:
                self._drop(index, "after")
        self._lead(title, start)
        return self.verdicts

    def _is_bare(self) -> bool:
        """Tell whether a plain text shows no sign of a page around it: somebody took the article out already."""
        if self.page.chosen is not None or any(block.tag for block in self.blocks):
            return False
        signs = any(seen.reason or seen.closing or seen.leads_on or seen.credited for seen in self.looks)
        dated = any(is_dateline(block.text) for block in self.blocks[:RIM])
        return not signs and not dated and any(seen.prose for seen in self.looks)

    def _bare_title(self, title: int | None) -> int | None:
        """Return the title of an article without a page: the first line, if it can be one."""
        if title == 0 or not self.blocks[0].text.rstrip().endswith("."):
            return 0 if self.looks[0].words <= LONGEST_TITLE else None
        return None

    def _body(self) -> tuple[int, int]:
        start, end = extent(self.blocks, self.looks, self.page.chosen)
        if self.page.chosen is not None:
            return start, end
        while end < len(self.blocks) and start < end and self._goes_on(end):
            end += 1
        return start, end

    def _goes_on(self, index: int) -> bool:
        """Tell whether a block after the body is its short last sentence."""
        seen = self.looks[index]
        plain = not (seen.reason or seen.addressed or seen.closing or seen.leads_on or seen.credited or seen.cut)
        return plain and seen.ends and seen.words >= 3 and seen.small >= 0.2 and not self.blocks[index].zone

    def _keep(self, index: int, part: PartName) -> None:
        key = self.looks[index].key
        if key in self.seen and (self.looks[index].words > 2 or part in ("caption", "heading")):
            self.verdicts[index] = Verdict(None, "repeated")
            return
        self.seen.add(key)
        self.verdicts[index] = Verdict(part)

    def _drop(self, index: int, fallback: str) -> None:
        seen, block = self.looks[index], self.blocks[index]
        reason = seen.reason
        if self.title_key and f"{seen.key} ".startswith(self.title_key + " "):
            reason = "repeated"
        elif reason not in ("copyright", "comments", "related") and not seen.credited and is_dateline(block.text):
            reason = "date"
        elif not reason and is_byline(block.text, seen, self.lexicon):
            reason = "byline"
        elif not reason and seen.key in self.seen:
            reason = "repeated"
        elif not reason and seen.credited:
            reason = "caption"
        if not reason:
            reason = self._reason_after(index) if fallback == "after" else fallback
        self.verdicts[index] = Verdict(None, reason)

    def _reason_after(self, index: int) -> str:
        """Return why a block after the body is none: the nearest heading of furniture above it tells."""
        before = self.verdicts[index - 1].reason if index else ""
        if self.looks[index].closing or self.looks[index].leads_on:
            return "related"
        return before if before in ("comments", "related", "sign-up", "tags") else "related"

    def _between(self, index: int) -> None:
        """Decide about a block between title and body."""
        seen, block = self.looks[index], self.blocks[index]
        longer = bool(self.title_key) and seen.key.startswith(self.title_key + " ")
        frame = not seen.credited and (is_dateline(block.text) or is_byline(block.text, seen, self.lexicon))
        if seen.reason or seen.closing or longer or frame:
            self._drop(index, "menu")
        elif seen.credited or block.zone == "caption":
            self._caption(index)
        elif (seen.prose or (seen.words >= SHORTEST_LEAD and seen.small > 0.1)) and not seen.cut and not seen.addressed:
            self._keep(index, "lead")
        else:
            self._drop(index, "label")

    def _within(self, index: int, start: int, end: int, posts: set[int]) -> None:
        """Decide about a block of the body."""
        seen, block = self.looks[index], self.blocks[index]
        if index in posts:
            self._keep(index, "embed")
        elif seen.reason or seen.leads_on or seen.closing:
            self._drop(index, "related" if seen.leads_on or seen.closing else "menu")
        elif self._is_notice(index, start, end):
            self._drop(index, "notice")
        elif self._is_link(index):
            self.verdicts[index] = Verdict(None, "related")
        elif self._passed_over(index, end):
            self._drop(index, "other")
        elif (seen.credited or block.zone == "caption") and seen.words <= LONGEST_CAPTION:
            self._caption(index)
        elif seen.prose:
            self._keep(index, "paragraph")
        elif self._is_frame(index, start, end):
            self._drop(index, "byline")
        elif not self._vouched(index) and index in self.scraps:
            self._drop(index, "list")
        elif is_heading(index, self.blocks, self.looks, end):
            self._keep(index, "heading")
        else:
            self._keep(index, "paragraph")

    def _passed_over(self, index: int, end: int) -> bool:
        """Tell whether the other extractor left a block out and nothing speaks for taking it back."""
        if self.page.chosen is None or index in self.page.chosen:
            return False
        seen, block = self.looks[index], self.blocks[index]
        if block.zone in DOUBTFUL or block.zone == "aside" or seen.addressed:
            return True
        if block.zone == "caption":
            return False
        told = seen.prose > 0 and block.link_share < 0.5 and not seen.cut
        return not told and not (block.tag in ("h2", "h3", "h4") and is_heading(index, self.blocks, self.looks, end))

    def _is_notice(self, index: int, start: int, end: int) -> bool:
        """Tell whether a block speaks to the reader at the rim of the body or beside furniture."""
        seen = self.looks[index]
        if not seen.addressed or seen.words > LONGEST_NOTICE:
            return False
        beside = [self.looks[other].reason for other in (index - 1, index + 1) if start <= other < end]
        return len(beside) < 2 or any(beside)

    def _vouched(self, index: int) -> bool:
        return self.page.chosen is not None and index in self.page.chosen

    def _is_frame(self, index: int, start: int, end: int) -> bool:
        """Tell whether a block at the rim of the body is a date line or names the author."""
        seen, block = self.looks[index], self.blocks[index]
        if is_byline(block.text, seen, self.lexicon):
            return True
        if index - start >= RIM and (self._vouched(index) or (end - index > RIM and seen.words > RIM)):
            return False
        return is_dateline(block.text)

    def _is_link(self, index: int) -> bool:
        """Tell whether a block is a headline in a list of other articles within the body."""
        above = self.verdicts[index - 1].reason == "related" if index else False
        seen = self.looks[index]
        return above and not seen.ends and seen.words <= LONGEST_LINK and not seen.post

    def _caption(self, index: int) -> None:
        """Keep a caption that says something; a bare credit is furniture."""
        if self.looks[index].words >= SHORTEST_LEAD:
            self._keep(index, "caption")
        else:
            self._drop(index, "caption")

    def _short_runs(self, start: int, end: int) -> set[int]:
        """Return the blocks that stand among several short lines that are no sentences and no list items."""
        found: set[int] = set()
        run: list[int] = []
        for index in range(start, end + 1):
            if index < end and self._is_scrap(index):
                run.append(index)
                continue
            if len(run) >= SHORT_RUN:
                found.update(run)
            run = []
        return found

    def _is_scrap(self, index: int) -> bool:
        seen = self.looks[index]
        return not seen.prose and not seen.ends and seen.words <= 6 and not LIST_MARK.match(self.blocks[index].text)

    def _lead(self, title: int | None, start: int) -> None:
        """Mark a lead that the body begins with: markup says so, or other lines part it from what follows."""
        if title is None or any(verdict.part == "lead" for verdict in self.verdicts):
            return
        running = ("paragraph", "heading")
        body = (at for at in range(start, len(self.blocks)) if self.verdicts[at].part in running)
        first, second = next(body, None), next(body, None)
        if first is None or second is None or self.verdicts[first].part != "paragraph":
            return
        if self.blocks[first].zone == "lead" or second > first + 1:
            self.verdicts[first] = Verdict("lead")
