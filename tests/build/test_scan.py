"""Arguments become files with names: once each, safe to print, different for different files."""

import os

import pytest

from pourparlers.build.names import readable
from pourparlers.build.scan import scan
from pourparlers.errors import ConfigError

KINDS = {".txt", ".html"}


@pytest.fixture
def tree(tmp_path):
    """Two folders that hold files of the same name, and much that is no article."""
    for name in ("a/x.txt", "a/sub/y.HTML", "b/x.txt", "a/.hidden.txt", "a/~$x.txt", "a/p.pdf", "a/README", "b/z.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def names(*arguments, **options):
    """Return the sources that the arguments lead to."""
    return [found.source for found in scan(arguments, KINDS, **options).files]


def test_a_folder_names_its_files_relative_to_itself(tree):
    """Hidden files and lock files are no files; unknown kinds are counted."""
    found = scan([tree / "a"], KINDS)
    assert [one.source for one in found.files] == ["sub/y.HTML", "x.txt"]
    assert found.ignored == {".pdf": 1, "no ending": 1}
    assert names(tree) == ["a/sub/y.HTML", "a/x.txt", "b/x.txt", "b/z.txt"]


def test_files_patterns_and_the_home_folder(tree, monkeypatch):
    """Each leads to its files, named by their own name."""
    monkeypatch.setenv("HOME", str(tree))
    assert names("~/b/z.txt") == ["z.txt"]
    assert names(f"{tree}/**/y.*") == ["y.HTML"]
    monkeypatch.chdir(tree / "a")
    assert names("..") == names(tree)
    assert names(".") == names("../a") == ["sub/y.HTML", "x.txt"]


def test_names_that_clash_get_the_folder_in_front(tree):
    """Whatever the order of the arguments; the others keep theirs."""
    expected = ["a/x.txt", "b/x.txt", "sub/y.HTML", "z.txt"]
    assert names(tree / "a", tree / "b") == names(tree / "b", tree / "a") == expected


def test_a_file_named_twice_is_read_once(tree):
    """The outermost argument names it."""
    assert names(tree / "a", tree, tree / "a" / "x.txt") == names(tree)


def test_a_name_with_a_newline_or_undecodable_bytes_is_escaped(tree):
    """The source is one line that UTF-8 can hold; the path still opens."""
    (tree / "b" / "new\nline.txt").write_text("x")
    (tree / "b" / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    found = scan([tree / "b"], KINDS)
    assert [one.source for one in found.files] == ["caf\\xe9.txt", "new\\nline.txt", "x.txt", "z.txt"]
    assert [one.path.read_text() for one in found.files[:2]] == ["x", "x"]
    assert readable("a\\nb") != readable("a\nb")


def test_a_closed_folder_is_a_failure_even_for_root(tree):
    """It is told loudly, and the rest is found."""
    (tree / "b").chmod(0)
    try:
        found = scan([tree], KINDS)
    finally:
        (tree / "b").chmod(0o755)
    assert [one.source for one in found.files] == ["a/sub/y.HTML", "a/x.txt"]
    assert [(one.source, one.code) for one in found.failures] == [("b", "R90")]


def test_links_are_followed_but_not_in_circles(tree):
    """A link back is passed over; a broken link is left to whoever reads it; a pipe is no file to read."""
    (tree / "b" / "back").symlink_to(tree)
    (tree / "b" / "gone.txt").symlink_to(tree / "nowhere.txt")
    os.mkfifo(tree / "b" / "pipe.txt")
    found = scan([tree], KINDS)
    assert [one.source for one in found.files] == ["a/sub/y.HTML", "a/x.txt", "b/gone.txt", "b/x.txt", "b/z.txt"]
    assert found.ignored["no regular file"] == 1


def test_a_dossier_is_no_collection_of_articles(tree):
    """Neither the one that is written to nor another; the page beside a record is no article either."""
    for name in ("out/index.html", "old/index.html", "old/record.db", "record.db", "index.html"):
        (tree / name).parent.mkdir(exist_ok=True)
        (tree / name).write_text("x")
    assert not [name for name in names(tree, dossier=tree / "out") if "index" in name]


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [("aa", "Did you mean .*a?"), ("b/zz.txt", r"Did you mean .*b/z\.txt"), ("q*", "Check the pattern")],
)
def test_a_wrong_path_gets_a_suggestion(tree, wrong, hint):
    """The error names what was asked and what is near."""
    with pytest.raises(ConfigError, match=rf"C01 .*{hint}"):
        scan([tree / wrong], KINDS)
