"""The code keeps within the measures of CONTRIBUTING.md."""

import ast
import statistics
import sys
import tomllib

from importlinter.cli import lint_imports

from tests.house.tree import PACKAGE, ROOT, modules, name

FILE_MEDIAN, FILE_P90, FILE_MAX = 120, 250, 400
FUNCTION_P90, FUNCTION_MAX = 30, 60
ROOMLESS = {"utils", "util", "common", "helpers", "helper", "misc"}


def p90(values):
    """Return the value that nine of ten do not exceed."""
    return sorted(values)[int(0.9 * (len(values) - 1))]


def lengths():
    """Return the lines of every module that holds more than a docstring."""
    found = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    return {path: lines for path, lines in found.items() if lines > 3}


def functions():
    """Return (where, lines) of every function."""
    return [
        (f"{name(path)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1)
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def test_files_are_short():
    """No file over the limit; half of them and nine of ten well below."""
    found = lengths()
    assert {name(path): lines for path, lines in found.items() if lines > FILE_MAX} == {}
    assert statistics.median(found.values()) <= FILE_MEDIAN
    assert p90(found.values()) <= FILE_P90


def test_functions_are_short():
    """No function over the limit, and nine of ten at half of it."""
    found = functions()
    assert [(where, lines) for where, lines in found if lines > FUNCTION_MAX] == []
    assert p90([lines for _, lines in found]) <= FUNCTION_P90


def test_every_module_says_what_it_is():
    """Every module, and every public class and function, has a docstring."""
    silent = []
    for path, tree in modules().items():
        holders = [tree, *(n for n in tree.body if isinstance(n, ast.ClassDef) and not n.name.startswith("_"))]
        silent += [name(path)] * (not ast.get_docstring(tree))
        silent += [
            f"{name(path)}:{node.lineno} {node.name}"
            for holder in holders
            for node in holder.body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ]
    assert silent == []


def test_no_room_for_what_has_no_room():
    """No module is called after having nothing in common."""
    assert [name(path) for path in modules() if path.stem in ROOMLESS] == []


def test_no_bare_except():
    """Every handler names what it handles."""
    bare = [
        f"{name(path)}:{node.lineno}"
        for path, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]
    assert bare == []


def test_tests_have_a_room_each():
    """Every folder of tests mirrors a room or module of the package, or `training`, or tests the house itself."""
    rooms = {path.stem for path in PACKAGE.iterdir()} | {"house", "training"}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders - rooms == set()


def test_imports_keep_to_the_contracts(tmp_path, monkeypatch, capsys):
    """Who may import whom is what pyproject.toml says."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", [*sys.path])  # the linter adds to it
    broken = lint_imports(cache_dir=str(tmp_path), no_logo=True)
    assert broken == 0, capsys.readouterr().out


def test_contracts_name_every_room():
    """Each contract that confines a library lists all the rooms but the one that may use it."""
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    rooms -= {"__init__", "__main__", "sample"}
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    confined = [contract for contract in contracts if contract["type"] == "forbidden"]
    assert confined
    for contract in confined:
        listed = {source.removeprefix("pourparlers.") for source in contract["source_modules"]}
        assert len(rooms - listed) == 1, f"{contract['name']}: not listed: {sorted(rooms - listed)}"
