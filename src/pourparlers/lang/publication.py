"""Words by which an article without a printed date gives its day away."""

from __future__ import annotations

import msgspec


class PublicationCues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `publication.toml` of a language pack; phrases in lower case without accents, `'` straight.

    Attributes:
        sidelines: what stands before an event during which something was said or done ("en marge de").
        before: what stands before an event that has not begun ("avant l'ouverture de").
        eve: what stands before the deed of the next day ("la veille de").
        today: what stands right before the weekday or date of the day itself ("ce", "aujourd'hui").
        yesterday: the same for the day before.
        tomorrow: the same for the next day.
        attached: words after which a date belongs to a noun, so that the verb tells nothing of it ("du").
        towards: words right before a day that put it ahead whatever the tense ("reporté à vendredi").
        articles: what may stand between such a phrase and the event.
        former: words beside a title that its bearer no longer, or not yet, held.
        to_come: regular expressions for a visit or meeting that is still to come.
        late: regular expressions for the end of a day.
        continuing: words that open a sentence which only ends the one before ("Mais sans …").
    """

    sidelines: tuple[str, ...]
    before: tuple[str, ...]
    eve: tuple[str, ...]
    today: tuple[str, ...]
    yesterday: tuple[str, ...]
    tomorrow: tuple[str, ...]
    attached: tuple[str, ...]
    towards: tuple[str, ...]
    articles: tuple[str, ...]
    former: tuple[str, ...]
    to_come: tuple[str, ...]
    late: tuple[str, ...]
    continuing: tuple[str, ...]
