"""CoNLL-U is read into tokens that are slices of the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.conllu import Sentence, read

MERGED = """# newpar
# sent_id = a1-1
# text = Le chef du camp n'ira pas.
1\tLe\tle\tDET\t_\tGender=Masc\t2\tdet\t_\t_
2\tchef\tchef\tNOUN\t_\t_\t7\tnsubj\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\tGender=Masc\t5\tdet\t_\t_
5\tcamp\tcamp\tNOUN\t_\t_\t2\tnmod\t_\t_
6\tn'\tne\tADV\t_\t_\t7\tadvmod\t_\tSpaceAfter=No
7\tira\taller\tVERB\t_\t_\t0\troot\t_\t_
8\tpas\tpas\tADV\t_\t_\t7\tadvmod\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t_\t_\t7\tpunct\t_\t_

"""

SPELT_OUT = """# sent_id = a1-2
# text = They don't.
1\tThey\tthey\tPRON\t_\t_\t2\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\tdo\tVERB\t_\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\t_\t_\t2\tadvmod\t_\t_
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_
"""


def one(tmp_path: Path, text: str) -> Sentence:
    """The only sentence of a file with that text."""
    file = tmp_path / "a.conllu"
    file.write_text(text, encoding="utf-8")
    (sentence,) = read(file)
    return sentence


def test_every_word_is_a_slice_of_the_text(tmp_path: Path) -> None:
    """Also those after a contraction, which shifts every number."""
    sentence = one(tmp_path, MERGED)
    assert [sentence.text[w.start : w.end] for w in sentence.words] == [w.form for w in sentence.words]
    assert [w.form for w in sentence.words] == ["Le", "chef", "du", "camp", "n'", "ira", "pas", "."]
    assert sentence.paragraph


def test_a_contraction_is_one_token(tmp_path: Path) -> None:
    """It keeps the preposition's place and the article's features; other heads are counted anew."""
    words = one(tmp_path, MERGED).words
    assert (words[2].pos, words[2].dep, words[2].head, words[2].feats) == ("ADP", "case", 4, "Gender=Masc")
    assert [w.head for w in words] == [2, 6, 4, 2, 6, 0, 6, 6]


def test_words_that_spell_the_token_out_stay_apart(tmp_path: Path) -> None:
    """ "don't" is two words in the text."""
    words = one(tmp_path, SPELT_OUT).words
    assert [(w.form, w.start, w.head) for w in words] == [("They", 0, 2), ("do", 5, 0), ("n't", 7, 2), (".", 10, 2)]


def test_a_word_that_the_text_lacks_is_told(tmp_path: Path) -> None:
    """The sentence and the word are named."""
    with pytest.raises(ValueError, match=r"a1-2.*'They'"):
        one(tmp_path, SPELT_OUT.replace("= They don't", "= We don't"))


def test_a_short_line_is_told(tmp_path: Path) -> None:
    """With the file and the sentence."""
    with pytest.raises(ValueError, match=r"a\.conllu: sentence a1-2: a line has not ten cells"):
        one(tmp_path, SPELT_OUT.replace("\t_\t_\t2\tpunct", "\t2\tpunct"))
