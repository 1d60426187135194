"""What somebody said: in whose words, to whom, through whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pourparlers.model.fact import Fact

Manner = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "announce", "confirm", "not_confirm", "deny", "demand", "propose", "accuse", "promise", "warn", "welcome",
    "condemn", "regret", "state",
]  # fmt: skip
Channel = Literal[
    "press_conference", "communique", "interview", "telephone", "speech", "social_media", "document", "other"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """An utterance.

    Attributes:
        speaker: the actor who is heard; None where the article does not tell or the program cannot.
        co_speakers: who says it jointly.
        spokesperson_for: on whose behalf.
        scare: True for a word or two in quotation marks that nobody is quoted with.
        said_on: ISO 8601 day.
        quote: for direct speech, what stands between the quotation marks.
        content: the words that carry what is said.
        about: issues.
        event: id of the event it speaks of.
    """

    kind: ClassVar[str] = "statement"

    speaker: str | None = None
    co_speakers: tuple[str, ...] = ()
    spokesperson_for: str | None = None
    manner: Manner = "indirect"
    scare: bool = False
    act: Act = "state"
    channel: Channel | None = None
    said_on: str | None = None
    quote: str | None = None
    content: str | None = None
    about: tuple[str, ...] = ()
    event: str | None = None
