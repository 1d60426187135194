"""The documentation says what is there: made pages are current, links lead somewhere, names are names of things."""

import ast
import dataclasses
import re
import subprocess

import pytest
import typer.main

from pourparlers import __version__
from pourparlers.cli import app
from pourparlers.config import Config
from pourparlers.model.actor import Actor
from pourparlers.model.fact import Fact
from pourparlers.model.tables import DOCUMENT_FIELDS, FACTS
from tests.house.tree import PACKAGE, PYTHON, ROOT, modules

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *PACKAGE.glob("*/README.md")])
CODE = re.compile(r"[RXSCGP]\d\d")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def text_of(path):
    """Return a page."""
    return (ROOT / path).read_text(encoding="utf-8")


def code_blocks(text):
    """Return the fenced and indented lines of a page: what a reader may copy."""
    fenced = [
        line
        for block in re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
        for line in block.split("\n")
    ]
    return [line.strip() for line in [*fenced, *re.findall(r"^ {4}(\S.*)$", text, re.MULTILINE)]]


def test_made_pages_are_current():
    """`make docs` would change nothing."""
    run = subprocess.run(
        [PYTHON, str(ROOT / "scripts" / "docs.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    """Every link within the project names a file that is there."""
    targets = [target.partition("#")[0] for target in LINK.findall(page.read_text(encoding="utf-8"))]
    local = [target for target in targets if target and not re.match(r"[a-z]+:", target)]
    assert [target for target in local if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_commands_exist(page):
    """Every command, option and target of make that a page shows is one."""
    commands = typer.main.get_command(app).commands
    options = {name: {o for p in command.params for o in p.opts} | {"--help"} for name, command in commands.items()}
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    wrong = []
    for line in code_blocks(page.read_text(encoding="utf-8")):
        line = line.removeprefix("$ ").partition("  #")[0]
        if match := re.match(r"(?:python -m )?pourparlers ([a-z]+)(.*)", line):
            used = re.findall(r"(?<=\s)--?[a-z][a-z-]*", match[2].partition("|")[0])
            wrong += [line] * (match[1] not in commands or any(o not in options[match[1]] for o in used))
        elif match := re.match(r"make ([a-z-]+)", line):
            wrong += [line] * (match[1] not in targets)
    assert wrong == []


def codes_in(tree):
    """Return the codes of faults that a module gives."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and CODE.fullmatch(str(node.value))}


def test_every_code_is_explained():
    """docs/errors.md has a row for each code of the program, and for no other."""
    given = set().union(*(codes_in(tree) for tree in modules().values()))
    rows = re.findall(r"^\| (\w\d\d) \|", text_of("docs/errors.md"), re.MULTILINE)
    assert sorted(rows) == sorted(given)


@pytest.mark.parametrize("kind", [*FACTS, "document", "actor"])
def test_every_field_of_the_record_is_explained(kind):
    """docs/record.md has a row for each field of each kind, and for no other."""
    section = text_of("docs/record.md").split(f"\n## {kind}\n")[1].split("\n## ")[0]
    rows = {
        field for cell in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE) for field in re.findall(r"`(\w+)`", cell)
    }
    if kind == "document":
        assert rows == set(DOCUMENT_FIELDS)
    elif kind == "actor":
        assert rows == {field.name for field in dataclasses.fields(Actor)}
    else:  # what all kinds have is explained once for all
        common = {field.name for field in dataclasses.fields(Fact)}
        assert rows == {field.name for field in dataclasses.fields(FACTS[kind])} - common


def test_every_setting_is_explained():
    """docs/how-it-works.md names each setting."""
    page = text_of("docs/how-it-works.md")
    assert [name for name in Config.__dataclass_fields__ if f"`{name}`" not in page] == []


def test_every_room_is_on_the_plan():
    """docs/layout.md and CONTRIBUTING.md name each room of the package."""
    rooms = [path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()]
    for page in ("docs/layout.md", "CONTRIBUTING.md"):
        assert [room for room in rooms if f"{room}/" not in text_of(page)] == []


def test_the_changelog_knows_this_version():
    """There is an entry for this version or for what is not released, and it says something."""
    entries = re.split(r"^## ", text_of("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    assert entries[0].startswith(("[Unreleased]", f"[{__version__}]"))
    assert any(__version__ in entry.partition("\n")[0] for entry in entries)
    assert re.search(r"^- \S", entries[0], re.MULTILINE)


def test_the_notice_names_every_licence_of_the_data():
    """By the name that the rows give it, with the conditions of those that ask for their words to come along."""
    notice = text_of("NOTICE")
    told = {"CC BY 4.0"}  # of the cities, whose table is packed and says so in its first line
    for table in (PACKAGE / "knowledge" / "data").glob("*.tsv"):
        head, *rows = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines())
        told |= {one.strip() for row in rows for one in row[head.index("licence")].split(";")}
    assert {licence for licence in told if licence not in notice} == set()
    assert all(words in notice for words in ("GeoNames", "Copyright © 2004-2025 Unicode, Inc.", "Permission is hereby"))
