"""`build` and `remove`: what is new is added, what came of it is said."""

import json

import pytest

from .articles import ARTICLES, run


def test_a_build_says_what_came_of_it(built):
    """The record and the page stand in the folder."""
    assert {path.name for path in (built / "out").iterdir()} >= {"record.db", "index.html"}


def test_a_second_build_adds_nothing(own):
    """And changes nothing in the page."""
    before = (own / "out" / "index.html").read_bytes()
    found = run("build", own / "press", "-o", own / "out", "--jobs", 1, "--json")
    summary = json.loads(found.stdout)
    assert (summary["new"], summary["unchanged"], summary["worked_on"]) == (0, 4, 0)
    assert (own / "out" / "index.html").read_bytes() == before


def test_a_new_file_is_added(own):
    """Only it is worked on."""
    (own / "press" / "05.txt").write_text(
        "Une mise au point est attendue lundi, a dit le ministre suédois à la presse."
    )
    found = run("build", own / "press", "-o", own / "out", "--jobs", 1)
    assert found.exit_code == 0
    assert found.stdout.startswith("1 new, 0 replaced, 4 unchanged")
    assert "The record holds 5 articles" in found.stdout


def test_a_failure_is_exit_code_3(own):
    """And a line with the file; what can be read is read; `--retry-failed` takes only that."""
    (own / "press" / "05.txt").write_text("")
    found = run("build", own / "press", "-o", own / "out", "--jobs", 1)
    assert found.exit_code == 3
    assert "failed: 05.txt: R01 it is empty" in found.stdout
    (own / "press" / "05.txt").write_text(
        "Une mise au point est attendue lundi, a dit le ministre suédois à la presse."
    )
    found = run("build", own / "press", "-o", own / "out", "--jobs", 1, "--retry-failed")
    assert found.exit_code == 0
    assert found.stdout.startswith("1 new, 0 replaced, 0 unchanged")


def test_quiet_prints_only_faults(own):
    """A good run prints nothing, a bad one its faults."""
    found = run("build", own / "press", "-o", own / "out", "--jobs", 1, "--quiet")
    assert (found.exit_code, found.output) == (0, "")
    (own / "press" / "05.txt").write_text("")
    found = run("build", own / "press", "-o", own / "out", "--jobs", 1, "-q")
    assert found.exit_code == 3
    assert found.output.startswith("failed: 05.txt: R01")
    assert found.output.count("\n") == 1


def test_json_tells_all(own):
    """Counts, failures, and where the page is."""
    (own / "press" / "05.txt").write_text("")
    found = run("build", own / "press", "-o", own / "out", "--jobs", 1, "--json")
    summary = json.loads(found.stdout)
    assert found.exit_code == 3
    assert summary["failed"][0]["source"] == "05.txt"
    assert summary["counts"]["document"] == 4
    assert summary["page"].endswith("index.html")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_language_of_the_page(own, language):
    """The interface follows, the articles stay as they are."""
    assert run("build", own / "press", "-o", own / "out", "--jobs", 1, "--lang", language).exit_code == 0
    page = (own / "out" / "index.html").read_text(encoding="utf-8")
    assert f'<html lang="{language}"' in page
    assert "a rencontré mardi à Oslo" in page


def test_ctrl_c(own, monkeypatch):
    """It is said what is left of the work, without a traceback."""

    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("pourparlers.build.run.build", stopped)
    found = run("build", own / "press", "-o", own / "out")
    assert (found.exit_code, found.stderr.split(".")[0]) == (130, "Stopped")


def test_settings(own, monkeypatch):
    """Of the working folder, or of a file that is named; wrong ones are refused with what is near."""
    monkeypatch.chdir(own)
    (own / "pourparlers.toml").write_text('language = "en"\njobs = 1\n')
    assert run("build", "press", "-o", "out").exit_code == 0
    assert '<html lang="en"' in (own / "out" / "index.html").read_text(encoding="utf-8")
    (own / "other.toml").write_text("job = 1\n")
    found = run("build", "press", "-o", "out", "--config", "other.toml")
    assert "did you mean 'jobs'" in str(found.exception)


def test_remove(own):
    """The article and its facts leave record and page; a misspelt source gets a suggestion."""
    found = run("remove", own / "out", "02-geneve.txt")
    assert found.exit_code == 0
    assert found.stdout == "02-geneve.txt: 1 article withdrawn, 0 kept for another source.\n"
    assert "se sont revus" not in (own / "out" / "index.html").read_text(encoding="utf-8")
    assert "Did you mean 01-oslo.txt" in str(run("remove", own / "out", "01-olso.txt").exception)


def test_remove_leaves_the_page_in_its_language(own):
    """The page is read by whom it was built for, whatever the settings say here."""
    assert run("build", own / "press", "-o", own / "out", "--jobs", 1, "--lang", "en").exit_code == 0
    assert run("remove", own / "out", "02-geneve.txt").exit_code == 0
    assert '<html lang="en"' in (own / "out" / "index.html").read_text(encoding="utf-8")


def test_remove_with_wrong_settings(own, monkeypatch):
    """Nothing is removed, so that record and page go on telling the same."""
    monkeypatch.chdir(own)
    (own / "pourparlers.toml").write_text("job = 1\n")
    assert "did you mean 'jobs'" in str(run("remove", "out", "02-geneve.txt").exception)
    assert "02-geneve.txt" in run("export", "out").stdout


def test_jobs_make_no_difference(own, tmp_path):
    """Two processes write the record that one writes."""
    assert run("build", own / "press", "-o", tmp_path / "two", "--jobs", 2).exit_code == 0
    one, two = (run("export", folder).stdout.split("\n", 1)[1] for folder in (own / "out", tmp_path / "two"))
    assert one == two
    assert len(one.splitlines()) > len(ARTICLES)
