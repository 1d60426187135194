"""Faults tell what was seen, what to try and where, and survive the way from another process."""

import pickle

import pytest

from pourparlers import errors
from pourparlers.errors import ConfigError, PourparlersError

CLASSES = [
    one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, PourparlersError)
]  # fmt: skip


@pytest.mark.parametrize("cls", CLASSES)
def test_every_fault_survives_pickling(cls):
    """With its code, whether its own or the class's."""
    for fault in (cls("seen"), cls("seen", "try this", "file.txt", "Z99")):
        back = pickle.loads(pickle.dumps(fault))
        assert type(back) is cls
        assert (back.seen, back.hint, back.where, back.code) == (fault.seen, fault.hint, fault.where, fault.code)
        assert str(back) == str(fault)


def test_what_is_printed():
    """Code, place, what was seen, what to try; what is not known is left out."""
    assert (
        str(ConfigError("no such file", "Check the path", "a.txt", "C01")) == "C01 a.txt: no such file. Check the path"
    )
    assert str(ConfigError("no such file")) == "C00 no such file"


def test_codes_tell_the_kinds_apart():
    """No two kinds share the code that they have when nothing more exact is known."""
    codes = [cls.code for cls in CLASSES]
    assert len(set(codes)) == len(codes)
    assert PourparlersError.code == "P00"


def test_a_given_code_stays_with_the_one_fault():
    """The class keeps its own."""
    ConfigError("x", code="C99")
    assert ConfigError("x").code == "C00"
