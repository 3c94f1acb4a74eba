"""axe finds nothing on any kind of page, in any language, scheme, width or state; and would find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import broken_rules, violations
from tests.browser.visits import INVENTED, INVENTED_LANGUAGES, LANGUAGES, PATHS, visiting

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

_FAULTY = """<!doctype html><html lang="en"><title>Faulty</title><style>
  body { background: #fff; color: #000 }
  @media (prefers-color-scheme: dark) { #dark { color: #949494 } }
  @media (max-width: 400px) { #narrow { color: #949494 } }
  summary { padding: 1rem }
  #say:target p { color: #949494 }
</style><main><h1>Faulty</h1>
  <p style="color: #949494" id="faint">A contrast of 3 to 1</p><p id="dark">In the dark</p><p id="narrow">On a phone</p>
  <details><summary>More</summary><input id="nameless"></details>
  <section id="say"><p>Held up</p></section>
</main></html>"""
"""A page with a fault in each state, one in all of them, and one that is folded up."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_breaks_no_rule(language: str, browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root, bypass_csp=True) as page:
        assert violations(page, at_root, [f"{language}/{path}" for path in PATHS.values()]) == {}


@pytest.mark.parametrize("language", INVENTED_LANGUAGES)
def test_pages_with_every_fact_and_with_hardly_any_break_no_rule(
    language: str, browser: Browser, invented: str
) -> None:
    with visiting(browser, invented, bypass_csp=True) as page:
        assert violations(page, invented, [f"{language}/{path}" for path in INVENTED]) == {}


@pytest.mark.parametrize("place", ["at_root", "invented"])
def test_pages_outside_any_language_break_no_rule(place: str, browser: Browser, request: pytest.FixtureRequest) -> None:
    address = request.getfixturevalue(place)
    with visiting(browser, address, bypass_csp=True) as page:
        assert violations(page, address, ["", "404.html"]) == {}


def test_faults_are_found_in_the_states_that_have_them(browser: Browser, at_root: str) -> None:
    with visiting(browser, at_root, bypass_csp=True) as page:
        page.set_content(_FAULTY)
        found = {state: {tuple(fault.split(": ")[:2]) for fault in faults} for state, faults in broken_rules(page)}
    faint, dark, narrow, said = (("color-contrast", target) for target in ("#faint", "#dark", "#narrow", "#say > p"))
    nameless = ("label", "#nameless")
    screens = {
        "320px light": {faint, nameless, narrow},
        "320px dark": {faint, dark, narrow},
        "1280px light": {faint, nameless},
        "1280px dark": {faint, dark},
    }
    assert found == screens | {f"#say {state}": {*faults, said} for state, faults in screens.items()}
