"""`python -m tatsite`."""

from __future__ import annotations

from tatsite.cli import main

main()
