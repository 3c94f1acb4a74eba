from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tatsite import addresses, site
from tatsite.shell import plain
from tests.pages.rendering import SETTINGS
from tests.shell.test_frame import BODY

if TYPE_CHECKING:
    from tatsite.catalog import Catalog


@pytest.mark.parametrize("language", ["et", "en", "ru", "uk", "ar"])
@pytest.mark.parametrize("depth", range(1, addresses.DEEPEST + 1))
def test_filled_shell_is_the_page_rendered_whole(world: Catalog, language: str, depth: int) -> None:
    framing = site.framing(world, SETTINGS)
    body = replace(BODY, language=language, path="a/" * (depth - 1))
    whole = framing.of_body(body)
    assert plain.shell(framing, language, depth).fill(whole.values()) == plain.render(whole)


def test_shells_of_a_language_differ_by_depth_only_in_the_way_up(world: Catalog) -> None:
    framing = site.framing(world, SETTINGS)
    near, far = (plain.shell(framing, "et", depth) for depth in (2, 4))
    assert near.places == far.places
    assert [text.replace("../", "") for text in near.fixed] == [text.replace("../", "") for text in far.fixed]


def test_every_address_of_a_site_is_shallow_enough(world: Catalog) -> None:
    bodies, _files = site.render(world, SETTINGS)
    deepest = max(addresses.depth(addresses.in_language(body.language, body.path)) for body in bodies)
    assert deepest <= addresses.DEEPEST
