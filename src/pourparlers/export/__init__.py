"""One format a file; the page is the dossier."""
