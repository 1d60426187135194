"""Every rule of the statements speaks on its examples and holds its tongue on the others."""

import tomllib
from pathlib import Path

import pytest

from tests.extract.speech.marked import said

TABLE = tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))
CASES = [(rule, example) for rule, examples in TABLE.items() for example in examples]
SLOTS = ("speaker", "quote", "content", "manner", "act", "channel")


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{r}: {e['text'][:40]}" for r, e in CASES])
def test_example(rule, example):
    """An example for a rule gives a statement of that rule with the slots told; one against gives none of that rule."""
    found = [s for s in said(example["text"], example.get("language", "fr")) if s.why.rule == rule]
    if example.get("against"):
        assert not found
        return
    wanted = {slot: example[slot] for slot in SLOTS if slot in example}
    assert any(all(getattr(s, slot) == value for slot, value in wanted.items()) for s in found), found


def test_every_rule_has_both():
    """No rule goes without an example for it and one against it."""
    for rule, examples in TABLE.items():
        assert any(e.get("against") for e in examples), rule
        assert any(not e.get("against") for e in examples), rule
