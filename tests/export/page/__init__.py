"""The dossier as a page."""
