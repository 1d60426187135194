"""The dossier served."""
