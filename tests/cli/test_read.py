"""The commands that read a dossier: on paper for people, as JSON for programs."""

import json

import pytest

from pourparlers import __version__

from .articles import run

FACTS = ("event", "statement")


def exported(dossier):
    """Return the lines of the export."""
    return [json.loads(line) for line in run("export", dossier).stdout.splitlines()]


def of_kind(dossier, kind):
    """Return the lines of one kind."""
    return [line for line in exported(dossier) if line["kind"] == kind]


def test_version_and_help():
    """Both end well."""
    assert run("--version").stdout == f"pourparlers {__version__}\n"
    found = run("--help")
    assert found.exit_code == 0
    for command in ("build", "show", "search", "explain", "export", "remove", "who", "when", "where", "eval"):
        assert command in found.stdout
        assert run(command, "--help").exit_code == 0


def test_show(dossier):
    """The meeting told by two articles is one entry."""
    found = run("show", dossier)
    assert found.exit_code == 0
    text = found.stdout.replace("\u00a0", " ")
    assert "26 août" in text
    assert "John Kerry – Sergueï Lavrov, Genève" in text
    assert "2 articles" in text
    assert "26 August" in run("show", dossier, "--lang", "en").stdout


def test_show_as_json(dossier):
    """The events of the export, in order of time."""
    shown = json.loads(run("show", dossier, "--json").stdout)
    assert sorted(e["id"] for e in shown) == [e["id"] for e in of_kind(dossier, "event")]
    dated = [e["time"]["start"] for e in shown if "time" in e]
    assert dated == sorted(dated)


@pytest.mark.parametrize("words", ["geneve", "GENÈVE", '"neuf heures"', "rencontr*", "ministre suédoises"])
def test_search(dossier, words):
    """Whatever the accents, case and endings."""
    found = run("search", dossier, words)
    assert found.exit_code == 0, words
    assert "[" in found.stdout
    rows = json.loads(run("search", dossier, words, "--json").stdout)
    assert rows["total"] == len(rows["hits"]) > 0


def test_search_in_vain(dossier):
    """Exit code 1, also for a program, whose JSON stays whole."""
    found = run("search", dossier, "ornithorynque")
    assert (found.exit_code, found.stdout.replace("\u00a0", " ")) == (1, "0 article\n")
    assert "no article holds" in found.stderr
    found = run("search", dossier, "ornithorynque Genève")
    assert "each by itself: ornithorynque 0, Genève 1" in found.stderr
    found = run("search", dossier, "ornithorynque", "--json")
    assert (found.exit_code, json.loads(found.stdout)["total"]) == (1, 0)


@pytest.mark.parametrize("kind", FACTS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_explain(dossier, kind, language):
    """By the whole id or its beginning; its words stand beside a bar."""
    fact = of_kind(dossier, kind)[0]
    found = run("explain", dossier, fact["id"][:12], "--lang", language)
    assert found.exit_code == 0
    words = " ".join(line.strip()[2:] for line in found.stdout.splitlines() if line.startswith("    | "))
    assert " ".join(fact["evidence"][0]["text"].split()) in words
    assert fact["why"]["rule"] in found.stdout
    assert json.loads(run("explain", dossier, fact["id"], "--json").stdout) == fact


def test_explain_what_is_not_there(dossier):
    """Exit code 1; several that begin so are listed."""
    found = run("explain", dossier, "e-zzzz")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "'e-zzzz'" in found.stderr
    found = run("explain", dossier, "s-")
    assert found.exit_code == 1
    assert all(s["id"] in found.stderr for s in of_kind(dossier, "statement"))


def test_export(dossier, tmp_path):
    """To standard output or a file, the same lines but for when it was made; every evidence is its text."""
    lines = exported(dossier)
    assert lines[0]["kind"] == "meta"
    assert run("export", dossier, "-o", tmp_path / "out.jsonl").exit_code == 0
    assert [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()][1:] == lines[1:]
    texts = {line["id"]: line["text"] for line in lines if line["kind"] == "document"}
    for line in lines:
        for proof in line.get("evidence", ()):
            assert texts[proof["document"]][proof["start"] : proof["end"]] == proof["text"]
    assert run("export", dossier, "--format", "html", "-o", tmp_path / "x.html", "--lang", "en").exit_code == 0
    assert '<html lang="en"' in (tmp_path / "x.html").read_text(encoding="utf-8")


def test_an_empty_dossier(tmp_path):
    """Nothing to show is exit code 1 and a word why; JSON stays JSON; an export holds its first line."""
    (tmp_path / "press").mkdir()
    built = run("build", tmp_path / "press", "-o", tmp_path / "out", "--jobs", 1)
    assert built.exit_code == 0
    found = run("show", tmp_path / "out")
    assert (found.exit_code, found.stdout) == (1, "")
    assert "holds no event" in found.stderr
    assert json.loads(run("show", tmp_path / "out", "--json").stdout) == []
    assert [line["kind"] for line in exported(tmp_path / "out")] == ["meta"]
    assert run("explain", tmp_path / "out", "e-1").exit_code == 1
    assert (tmp_path / "out" / "index.html").exists()


def test_who_when_where():
    """Lines for people, one JSON array for programs; nothing found is exit code 1."""
    assert "John Kerry" in run("who", "secrétaire d'État américain", "--on", "2016-07-15").stdout
    text = "Moscou a annoncé jeudi une rencontre à Genève."
    (row,) = json.loads(run("when", text, "--published", "2016-09-10", "--json").stdout)
    assert (row["text"], row["value"]) == ("jeudi", "2016-09-08")
    mentions = json.loads(run("who", "--text", text, "--lang", "fr", "--json").stdout)
    assert [(m["text"], m["reading"]) for m in mentions] == [("Moscou", "government"), ("Genève", "place")]
    assert json.loads(run("where", "Genève", "--json").stdout)[0]["country"] == "CHE"
    for nothing in (("where", "Xyzzy"), ("who", "le fromage"), ("when", "Rien à dire.", "--lang", "fr")):
        found = run(*nothing)
        assert (found.exit_code, found.stdout) == (1, "")
        assert "nothing found" in found.stderr
        found = run(*nothing, "--json")
        assert (found.exit_code, json.loads(found.stdout)) == (1, [])


def test_eval(dossier, tmp_path):
    """Figures for people or programs; a gate that is not passed is exit code 3."""
    (tmp_path / "gold").mkdir()
    gold = {"kind": "document", "id": "d", "source": "02-geneve.txt", "keep": ["La réunion a duré neuf heures"]}
    (tmp_path / "gold" / "02-geneve.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    found = run("eval", dossier, "--gold", tmp_path / "gold")
    assert (found.exit_code, "body kept" in found.stdout) == (0, True)
    assert json.loads(run("eval", dossier, "--gold", tmp_path / "gold", "--json").stdout)["slots"]
    found = run("eval", dossier, "--gold", tmp_path / "gold", "--gate")
    assert found.exit_code == 3
    assert "below its floor" in found.stderr


def test_eval_names_the_gold_that_no_document_has(dossier, tmp_path):
    """On standard error, so that figures stay figures."""
    (tmp_path / "x-99.jsonl").write_text('{"kind": "document", "id": "d", "source": "x-99.txt"}\n', encoding="utf-8")
    found = run("eval", dossier, "--gold", tmp_path, "--json")
    assert (found.exit_code, found.stderr) == (0, f"gold without a document in {dossier}: x-99\n")
    assert json.loads(found.stdout)
