"""For all tests: nothing may reach for the network, so that a passing suite shows that the program works offline."""

import ipaddress
import sys

import pytest

LOCAL_NAMES = frozenset({"", "localhost", "localhost.localdomain"})
ATTEMPTS: list[str] = []  # what was refused; a library may swallow the error, the test fails all the same


class NetworkRefusedError(RuntimeError):
    """Something reached for another machine."""


def is_local(host):
    """Tell whether a host, as given to the socket module, is this machine."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
    if name is None or name.lower() in LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _watch(event, args):
    """Refuse what leads to another machine; an audit hook sees it whatever library asks for it."""
    if event == "socket.getaddrinfo":
        host = args[0]
    elif event in ("socket.gethostbyname", "socket.gethostbyaddr"):
        (host,) = args
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = args[1]
        if not isinstance(address, tuple):  # a Unix socket: a file of this machine
            return
        host = address[0]
    else:
        return
    if not is_local(host):
        ATTEMPTS.append(f"{event} {host!r}")
        raise NetworkRefusedError(f"a test reached for the network: {event} {host!r}")


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def offline():
    """Fail a test during which something reached for the network, even if the error was swallowed."""
    ATTEMPTS.clear()
    yield
    seen = list(ATTEMPTS)
    ATTEMPTS.clear()
    if seen:
        pytest.fail("reached for the network: " + "; ".join(dict.fromkeys(seen)))
