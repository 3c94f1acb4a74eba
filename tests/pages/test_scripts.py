"""Scripts of features: fetched when one opens a fold."""

from __future__ import annotations

from tatsite.pages import scripts


def test_scripts_carry_no_comments() -> None:
    found = {file.path: file.content.decode() for file in scripts()}
    assert {"assets/choosing.js", "assets/journey.js", "assets/plan.js"} <= found.keys()
    for path, text in found.items():
        assert text.strip(), path
        assert not [line for line in text.splitlines() if line.lstrip().startswith("//")], path
