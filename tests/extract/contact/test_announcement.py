"""What came of a contact, told in its sentence or in the next."""

from __future__ import annotations

import pytest

from tests.extract.contact.marked import events

MET = "[p:Anne Roux] a rencontré [p:Paul Martin] [t:mardi=2016-09-06] à [l:Genève]"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (f"{MET}.", "unknown"),
        (f"{MET} sans parvenir à un compromis.", "none"),
        (f"{MET}. Mais sans parvenir à un compromis.", "none"),
        (f"{MET}. Ils ont signé une feuille de route.", "agreement"),
        (f"{MET}. Le même jour, [p:Jean Blanc] et ses avocats ont signé un bail.", "unknown"),
        (f"{MET}. La presse était là. Le stade fermera sans accord des riverains.", "unknown"),
        ("[p:Anne Roux] rencontrera [p:Paul Martin] [t:vendredi=2016-09-09].", None),
        ("[p:Anne Roux] et [p:Paul Martin] se sont mis d'accord [t:mardi=2016-09-06] à [l:Genève].", "agreement"),
        ("[p:Anne Roux] et [p:Paul Martin] ne se sont pas mis d'accord [t:mardi=2016-09-06] à [l:Genève].", "none"),
        ("De nombreuses rencontres entre [p:Anne Roux] et [p:Paul Martin] ont eu lieu à [l:Genève].", None),
    ],
)
def test_outcome(text: str, outcome: str | None) -> None:
    """The outcome is that of the sentence, or of the next where nobody else acts; a contact ahead has none."""
    assert [event.outcome for event in events(text, "fr")] == [outcome]


def test_what_follows_is_evidence() -> None:
    """The sentence that tells the outcome is evidence too."""
    assert len(events(f"{MET}. Mais sans parvenir à un compromis.", "fr")[0].evidence) == 2
