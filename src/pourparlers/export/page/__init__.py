"""The dossier as one HTML page: `write_page` is all that other rooms need."""

from pourparlers.export.page.write import write_page

__all__ = ["write_page"]
