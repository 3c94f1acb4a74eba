"""`python -m tatsite.reporting.reference`: writes the reference of the project in the current folder anew."""

from __future__ import annotations

from pathlib import Path

from tatsite.reporting.reference import write

if __name__ == "__main__":
    write(Path.cwd())
