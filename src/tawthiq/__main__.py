"""The command `tawthiq`, also as `python -m tawthiq`."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    # Imported here: the processes that read in parallel import this module again and need no command line.
    from tawthiq.cli import app

    app()


if __name__ == "__main__":
    main()
