"""THE TABLE of steps is frozen: who changes it changes `pipeline.json` too, and sees what moves."""

import dataclasses
import importlib
import json

import pytest

from pourparlers import pipeline
from pourparlers.errors import ConfigError
from pourparlers.model.document import Document
from tests.house.tree import ROOT

GOLDEN = ROOT / "tests" / "house" / "pipeline.json"


def table():
    """Return the table as plain values."""
    return json.loads(json.dumps([dataclasses.asdict(step) for step in pipeline.STEPS]))


def test_the_table_is_the_golden_one():
    """Order, modules, needs and gives are those of the golden file."""
    assert table() == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_every_step_finds_what_it_needs():
    """The check that runs before a build passes."""
    pipeline.check()


def test_a_step_out_of_order_is_refused():
    """A table in which a step comes before what it needs is wrong use."""
    with pytest.raises(ConfigError) as caught:
        pipeline.check(pipeline.STEPS[::-1])
    assert caught.value.code == "C30"


def test_needs_and_gives_are_fields_of_a_document():
    """A misspelt field would be checked against nothing."""
    fields = {field.name for field in dataclasses.fields(Document)}
    named = {name for step in pipeline.STEPS for name in (*step.needs, *step.gives)}
    assert named - fields == set()


@pytest.mark.parametrize("step", pipeline.STEPS, ids=lambda step: step.name)
def test_every_factory_is_there(step):
    """The module of each step has a `make`."""
    assert callable(importlib.import_module(step.factory).make)
