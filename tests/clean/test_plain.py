"""Plain text into blocks."""

from __future__ import annotations

from pourparlers.clean.plain import blocks_of


def test_a_line_is_a_block() -> None:
    """Empty lines part blocks and make none."""
    blocks = blocks_of("Un\n\n  Deux  trois\r\nQuatre")
    assert [block.text for block in blocks] == ["Un", "Deux trois", "Quatre"]
    assert [block.gap for block in blocks] == [True, True, False]


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    """A wire set in a column is read as paragraphs, and each character still leads back."""
    original = (
        "Les délégations ont repris leurs entretiens jeudi matin au bord du lac\n"
        "dans une atmosphère que les deux camps disent meilleure que la veille,\n"
        "a déclaré à la presse le porte-parole de la présidence du comité de la\n"
        "conférence. Il n'a pas voulu dire combien de jours ces entretiens vont\n"
        "encore durer.\n"
        "\n"
        "Une nouvelle séance est prévue vendredi, de l'avis de tous les membres\n"
        "présents."
    )
    blocks = blocks_of(original)
    assert len(blocks) == 2
    assert blocks[0].text.endswith("vont encore durer.")
    for piece in blocks[0].pieces:
        words = blocks[0].text[piece.start : piece.end]
        assert words == original[piece.original_start : piece.original_end] or words == " "


def test_paragraphs_of_one_line_are_not_joined() -> None:
    """Long lines are paragraphs, whatever the next begins with."""
    long = (
        "Une phrase trop longue pour tenir dans une colonne de journal ou de courriel, et qui continue encore un peu."
    )
    assert len(blocks_of(f"{long}\n{long.lower()}\n{long}\n{long}\n{long.lower()}\n{long}")) == 6


def test_soft_hyphens_and_byte_order_marks_are_no_text() -> None:
    """What nobody sees is left out; what comes after it still leads back."""
    original = "\ufeffné\u00adgo\u00adcier"
    block = blocks_of(original)[0]
    assert block.text == "négocier"
    last = block.pieces[-1]
    assert original[last.original_start : last.original_end] == "cier"
