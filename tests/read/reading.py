"""What the tests of this room share: a file of given bytes, read."""

from pourparlers.read.formats import read_file

MAX = 32_000_000


def read(folder, name, raw, *, max_bytes=MAX):
    """Write a file and return everything that reading it yields."""
    path = folder / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode("utf-8"))
    return list(read_file(path, name, max_bytes=max_bytes))


def read_one(folder, name, raw, **options):
    """Write a file and return the one thing that reading it yields."""
    (item,) = read(folder, name, raw, **options)
    return item
