"""The guard of tests/conftest.py works, and a build with the program's own stages passes under it."""

import socket

import pytest

from pourparlers.build.run import build
from pourparlers.config import Config
from tests import conftest
from tests.house.tree import PACKAGE


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", b"127.0.0.8", "", None, "0.0.0.0"])
def test_this_machine_is_local(host):
    """Loopback addresses and the machine's own names are let through."""
    assert conftest.is_local(host)


@pytest.mark.parametrize("host", ["example.org", "192.0.2.1", "2001:db8::1", "localhost.example.org", b"10.0.0.1"])
def test_others_are_not(host):
    """Names and addresses of other machines are not."""
    assert not conftest.is_local(host)


def test_reaching_out_is_refused_and_noted():
    """A connection to another machine raises, and is kept for the fixture that fails the test."""
    with socket.socket() as sock, pytest.raises(conftest.NetworkRefusedError):
        sock.connect(("192.0.2.1", 80))
    with pytest.raises(conftest.NetworkRefusedError):
        socket.getaddrinfo("example.org", 443)
    assert len(conftest.ATTEMPTS) == 2
    conftest.ATTEMPTS.clear()  # meant here


@pytest.mark.slow
def test_a_build_needs_no_network(tmp_path):
    """Articles of every format of the sample go through all stages in this process, under the guard."""
    articles = PACKAGE / "sample" / "articles"
    one_of_each = [next(articles.glob(f"*{ending}")) for ending in (".txt", ".html", ".jsonl")]
    summary = build(one_of_each, tmp_path / "dossier", config=Config(jobs=1))
    assert summary.worked_on > 2  # that nothing reached out, the fixture `offline` asserts
