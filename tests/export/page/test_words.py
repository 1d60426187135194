"""Interface texts: complete in both languages, and typeset as the language wants."""

import re
import string
import typing
from importlib import resources
from pathlib import Path

import pytest

from pourparlers.config import DISPLAY_LANGUAGES
from pourparlers.errors import ConfigError
from pourparlers.export.page.words import unbroken, words
from pourparlers.model import actor, agreement, commitment, dispute, event, position, statement, time

TABLES = {
    "type": event.EventType, "mode": event.Mode, "part": event.Role, "outcome": event.Outcome, "act": statement.Act,
    "manner": statement.Manner, "channel": statement.Channel, "actor_type": actor.ActorType,
    "agreement_type": agreement.AgreementType, "stance": position.Stance, "dispute_type": dispute.DisputeType,
}  # fmt: skip
STATUSES = (event.EventStatus, agreement.AgreementStatus, commitment.CommitmentStatus)


@pytest.mark.parametrize("language", DISPLAY_LANGUAGES)
def test_every_value_of_the_record_has_a_word(language):
    """Nothing is shown under the name that only the program uses."""
    tables = words(language).tables
    for table, type_ in TABLES.items():
        assert set(typing.get_args(type_)) <= set(tables[table]), table
    assert {value for type_ in STATUSES for value in typing.get_args(type_)} <= set(tables["status"])
    assert set(typing.get_args(typing.get_type_hints(time.Publication)["basis"])[0].__args__) == set(tables["basis"])


def test_both_languages_have_the_same_texts_with_the_same_places():
    """A text added in one language is missed in the other."""
    french, english = (words(language).tables for language in ("fr", "en"))
    assert set(french) == set(english)
    for table in set(french) - {"articles", "persons", "countries", "centuries", "locale"}:
        own = {"first"} if table == "date" else set()  # the ordinal of the first of a month, which English does without
        assert set(french[table]) - own == set(english[table]), table
        for key, text in french[table].items():
            if isinstance(text, str) and key in english[table]:
                assert _places(text) == _places(english[table][key]), key


def test_every_text_of_the_interface_is_used():
    """A text that nothing shows any longer is taken out of both files."""
    room = resources.files("pourparlers.export")
    files = [path for path in Path(str(room)).rglob("*") if path.suffix in (".py", ".html")]
    used = set(re.findall(r"[\"'](\w+)[\"']", "\n".join(path.read_text(encoding="utf-8") for path in files)))
    made = {"basis_text", "basis_knowledge"}  # put together from the value of the record
    tables = words("fr").tables
    assert {*tables["ui"], *tables["count"]} - used - made == set()


def _places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_french_marks_of_punctuation_do_not_fall_to_the_next_line():
    """No-break space before the colon and inside guillemets, a narrow one before ; ! ?."""

    def texts(value):
        if isinstance(value, dict):
            return [text for item in value.values() for text in texts(item)]
        return [value] if isinstance(value, str) else []

    loose = re.compile(r"[^\u00a0\u202f][:;!?]|[^\u00a0]»|«[^\u00a0]")
    assert [text for text in texts(words("fr").tables) if loose.search(text)] == []


def test_counts_agree_with_their_nouns():
    """French zero is singular, English zero plural."""
    assert words("fr").count(0, "event") == "0\u00a0événement"
    assert words("fr").count(14, "telling") == "14\u00a0récits"
    assert words("en").count(0, "event") == "0\u00a0events"
    assert words("fr").count(1.5, "hour") == "1,5\u00a0heure"
    assert words("en").count(1.5, "hour") == "1.5\u00a0hours"


def test_a_french_quotation_is_kept_together():
    """Only the spaces change, and only in French."""
    assert unbroken("Il dit :\n« oui »", "fr") == "Il dit\u00a0: «\u00a0oui\u00a0»"
    assert unbroken("He said : x", "en") == "He said : x"


def test_an_unknown_language_is_refused():
    """The error names those that there are."""
    with pytest.raises(ConfigError, match=r"C23 .*fr, en"):
        words("de")
