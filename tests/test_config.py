"""Settings come from one file, and all that is wrong with it is said at once."""

import pytest

from pourparlers.config import Config
from pourparlers.errors import ConfigError


def test_without_a_file_everything_is_as_it_comes(tmp_path, monkeypatch):
    """And there is at least one process."""
    monkeypatch.chdir(tmp_path)
    assert Config.load() == Config()
    assert Config().processes >= 1
    assert Config(jobs=3).processes == 3


def test_the_file_in_the_working_folder_is_read(tmp_path, monkeypatch):
    """Its values stand in place of the defaults."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pourparlers.toml").write_text('jobs = 2\nlanguage = "en"\n')
    assert Config.load() == Config(jobs=2, language="en")


def test_all_faults_are_told_at_once(tmp_path):
    """With their names, and a near one for a misspelt one."""
    path = tmp_path / "wrong.toml"
    path.write_text('job = 2\nbatch_size = 0\nmax_file_mb = "big"\nlanguage = "de"\n')
    with pytest.raises(ConfigError) as caught:
        Config.load(path)
    told = str(caught.value)
    assert caught.value.code == "C10"
    for words in ("'job' is no setting (did you mean 'jobs'?)", "batch_size = 0", "max_file_mb = 'big'", "'de'"):
        assert words in told


def test_a_file_that_is_no_toml(tmp_path):
    """Its name is told."""
    (tmp_path / "x.toml").write_text("jobs == 2")
    with pytest.raises(ConfigError, match=r"C11 .*x\.toml"):
        Config.load(tmp_path / "x.toml")
    with pytest.raises(ConfigError, match=r"C11"):
        Config.load(tmp_path / "none.toml")
