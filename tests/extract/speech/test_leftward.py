"""Who stands before a verb, and who only stands beside him."""

import pytest

from tests.extract.speech.marked import said


@pytest.mark.parametrize(
    ("subject", "speakers"),
    [
        ("[President Roy=Ana Roy]", ["Ana Roy"]),
        ("[President Roy=Ana Roy] of {Ruritanie}", ["Ana Roy"]),
        ("the government of {Ruritanie}", ["Ruritanie"]),
        ("the wife of [President Roy=Ana Roy]", []),
        ("the brother of [President Roy=Ana Roy] of {Ruritanie}", []),
    ],
)
def test_the_wife_of_somebody_is_not_he(subject, speakers):
    """After "after" as anywhere, whom a genitive names does not speak for the one that it belongs to."""
    found = said(f"The market fell after {subject} said that the port would close.", "en")
    assert [one.speaker for one in found] == speakers
