"""`python -m pourparlers` is the command `pourparlers`."""

from pourparlers.cli import main

if __name__ == "__main__":
    main()
