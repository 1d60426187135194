"""Who "he said" goes on with."""

import pytest

from tests.extract.speech.marked import said


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ('With [Ben Low] beside him, [Ana Roy] said all was shut. "It is over," she told reporters.', "Ana Roy"),
        ('[Ana Roy] said the port was shut. [Ben Low] would sail home "at once", she added.', "Ana Roy"),
        ("[Ana Roy] said the port was shut. When [Ben Low] arrived, [he=Ben Low] said it was open.", "Ben Low"),
    ],
)
def test_the_last_speaker_goes_on(text: str, last: str) -> None:
    """A pronoun behind what is said is the last speaker's; a name before it in its own clause may be meant instead."""
    assert said(text, "en")[-1].speaker == last
