"""The journey in a browser: what concerns a reader by their answers, what of it is done, and what is kept of it."""

from __future__ import annotations

import json
import re
from itertools import islice, product
from typing import TYPE_CHECKING, Any, get_args
from urllib.parse import urlsplit

import pytest

from tatsite import addresses
from tatsite.catalog import Situation, concerning
from tatsite.i18n import translations
from tatsite.records.common import Basis
from tatsite.records.journey import Arrived, Work
from tatsite.wording import Words
from tests.browser.keyboard import walk
from tests.browser.visits import LANGUAGES, visiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tatsite.catalog import Catalog

pytestmark = pytest.mark.browser

NEIGHBOUR, NEWCOMER = "naidislinn/journey/naaber/", "naidislinn/journey/uustulija/"
_TRY = """situations => situations.map(situation => {
  const form = document.getElementById('answers')
  for (const field of form.querySelectorAll('select')) field.value = situation[field.name] ?? ''
  form.oninput()
  const steps = [...document.querySelectorAll('.steps > li')].filter(step => step.checkVisibility())
  return steps.map(step => [step.id, [...step.querySelectorAll('.need')].filter(need => need.checkVisibility())
    .map(need => need.querySelector('.chip').textContent)])
})"""
"""Answer the questions in each of these ways; give the steps one sees then, with their chips."""
_BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('blocked', 'SecurityError') } })"""


def _situations(every: int) -> Iterator[Situation]:
    """Give every so many'th way to answer or to skip the four questions, the first of which skips all."""
    answers = product((None, *Basis), (None, *get_args(Arrived)), (None, True, False), (None, *get_args(Work)))
    return (Situation(*given) for given in islice(answers, 0, None, every))


def _as_fields(situation: Situation) -> dict[str, str]:
    children = "" if situation.children is None else str(int(situation.children))
    fields = {"basis": situation.basis, "arrived": situation.arrived, "work": situation.work}
    return {"children": children} | {name: (value or "").replace(" ", "-") for name, value in fields.items()}


def _expected(catalog: Catalog, audience: str, situation: Situation) -> list[list[Any]]:
    words = Words(translations("en"))
    found = []
    for chapter in catalog.journey.of(catalog.audience(audience)):
        for step, concerns in chapter.steps:
            left = concerning(concerns, situation)
            if left or step.record.always:
                shown = sorted(left, key=lambda concern: concern.answers is not None)
                found.append([step.id, [words.need(concern.need) for concern in shown]])
    return found


def _unfold(page: Page) -> None:
    page.locator("summary", has_text="Show only what concerns you").click()
    page.locator("#answers select").first.wait_for()
    page.locator(".mine").first.wait_for(state="attached")


def _plan(page: Page) -> None:
    page.locator("#plan summary").click()
    page.locator(".mine").first.wait_for()


def _seen(page: Page) -> list[str]:
    return [step.get_attribute("id") or "" for step in page.locator(".steps > li:visible").all()]


def _kept(page: Page) -> dict[str, Any] | None:
    stored = page.evaluate("localStorage.plan ?? null")
    assert page.evaluate("localStorage.length") == (1 if stored else 0)
    found: dict[str, Any] | None = json.loads(stored) if stored else None
    return found


@pytest.mark.parametrize(("place", "records", "every"), [("invented", "world", 7), ("at_root", "real", 31)])
def test_script_shows_what_the_catalog_says(
    browser: Browser, place: str, records: str, every: int, request: pytest.FixtureRequest
) -> None:
    address, catalog = request.getfixturevalue(place), request.getfixturevalue(records)
    situations = list(_situations(every))
    fields = [_as_fields(situation) for situation in situations]
    with visiting(browser, address) as page:
        for audience in catalog.audiences:
            page.goto(f"{address}en/{addresses.journey(audience.id)}")
            _unfold(page)
            shown = page.evaluate(_TRY, fields)
            expected = [_expected(catalog, audience.id, situation) for situation in situations]
            assert shown == expected
            assert len({json.dumps(one) for one in shown}) > 1


def test_steps_that_do_not_concern_one_are_counted_and_can_be_shown(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEIGHBOUR}")
        _unfold(page)
        assert _seen(page) == ["aadress", "jutt"]
        page.get_by_label("Do you have children?").select_option("No")
        assert _seen(page) == ["jutt"]
        assert page.locator("h2.stage:visible").count() == 1
        assert page.locator("#answers output").inner_text() == "Steps that do not concern you: 1."
        assert page.locator("#jutt h3").inner_text() == "2. Learn the word “näidis”"
        assert page.locator(".path small").all_inner_texts() == ["your steps: 0", "your steps: 1"]
        page.get_by_role("button", name="Show them").click()
        assert _seen(page) == ["aadress", "jutt"]
        assert page.locator(".steps .note:visible").all_inner_texts() == [
            "Going by your answers, this does not concern you."
        ]
        page.get_by_role("button", name="Hide them").click()
        assert _seen(page) == ["jutt"]
        page.get_by_role("button", name="Remove all answers").click()
        page.wait_for_url(lambda url: "#" not in url)
        assert _seen(page) == ["aadress", "jutt"]
        assert page.locator(".path small").all_inner_texts() == ["1 step", "1 step"]


def test_answers_stand_in_the_fragment_alone_and_outlast_links_and_reloads(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEWCOMER}")
        _unfold(page)
        page.get_by_label("Do you have children?").select_option("Yes")
        page.get_by_label("On what basis do you live in Estonia, or plan to live here?").select_option("A visa")
        assert page.url == f"{invented}en/{NEWCOMER}#basis=visa&children=1"
        # Who has a visa need not find the address first, and has no use for the old paper of the childless.
        assert page.locator("#naidispaber > p:visible", has_text="Before this").count() == 0
        page.locator(".path a").last.click()
        page.wait_for_url("**#basis=visa&children=1")
        assert page.locator("#elamine").bounding_box()["y"] < 200  # type: ignore[index]
        page.reload()
        page.locator(".mine").first.wait_for(state="attached")
        assert page.get_by_label("On what basis do you live in Estonia, or plan to live here?").input_value() == "visa"
        assert page.locator("#naidispaber > p:first-child .chip:visible").all_inner_texts() == [
            "Optional",
            "Choose one",
        ]
        assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def test_answers_go_along_to_other_languages_and_journeys_and_nowhere_else(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEIGHBOUR}#children=0")
        page.locator(".mine").first.wait_for(state="attached")
        page.locator("header a[hreflang=uk]").click()
        page.wait_for_url(f"{invented}uk/{NEIGHBOUR}#children=0")
        page.locator(".mine").first.wait_for(state="attached")
        assert _seen(page) == ["jutt"]
        page.locator("nav:has(#others) a").click()
        page.wait_for_url(f"{invented}uk/{NEWCOMER}#children=0")
        page.locator("header a.place").click()
        page.wait_for_url(f"{invented}uk/naidislinn/")


def test_address_with_answers_opens_the_questions_and_not_the_plan(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEIGHBOUR}#children=0&work=looking&basis=xx")
        page.locator("#answers output:not(:empty)").wait_for()
        assert page.get_by_label("Do you work?").input_value() == "looking"
        assert page.get_by_label("On what basis do you live in Estonia, or plan to live here?").input_value() == ""
        assert page.locator("details.own[open]").count() == 1
        assert not page.locator("#plan").get_attribute("open")
        assert not page.locator(".mine:visible").count()


def test_link_to_a_step_that_does_not_concern_one_shows_it(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEIGHBOUR}#children=0")
        page.locator("#answers output:not(:empty)").wait_for()
        page.locator(".path a").first.click()
        page.wait_for_url("**#children=0")
        assert _seen(page) == ["aadress", "jutt"]
        assert page.get_by_role("button", name="Hide them").is_visible()


def test_what_one_shares_has_no_answers_in_it(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.add_init_script("window.shared = []; navigator.share = async what => { shared.push(what) }")
        page.goto(f"{invented}en/{NEIGHBOUR}#children=0&basis=visa")
        page.locator("#answers output:not(:empty)").wait_for()
        page.locator("[data-share]").click()
        address = page.locator("link[rel=canonical]").get_attribute("href")
        assert page.evaluate("shared") == [{"url": address}]
        assert page.url.endswith("#children=0&basis=visa")


def test_without_scripts_every_step_stands_there(browser: Browser, invented: str) -> None:
    with visiting(browser, invented, script=False) as page:
        for language in LANGUAGES:
            page.goto(f"{invented}{language}/{NEWCOMER}#children=0")
            assert _seen(page) == ["aadress", "naidispaber", "jutt"]
            assert page.locator(".need:visible").count() == 4
            assert page.locator(".path > li:visible").count() == 2
            assert not page.locator("#answers, #plan, .mine").filter(visible=True).count()


def test_nothing_is_kept_before_the_first_tick_and_only_what_is_ticked_after_it(
    browser: Browser, invented: str
) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEWCOMER}")
        _plan(page)
        assert _kept(page) is None
        done, wanted = (page.locator("#aadress .mine").get_by_label(name) for name in ("Done", "In my plan"))
        done.check()
        version = page.locator("#aadress").get_attribute("data-v")
        assert _kept(page) == {"at": NEWCOMER, "steps": {"aadress": {"v": version, "done": True}}}
        wanted.check()
        done.uncheck()
        assert (_kept(page) or {})["steps"] == {"aadress": {"v": version, "wanted": True}}
        wanted.uncheck()
        assert _kept(page) is None


def test_page_shows_how_far_one_is_and_opens_the_plan_by_itself(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEWCOMER}")
        _plan(page)
        page.locator("#aadress .mine").get_by_label("Done").check()
        assert page.locator(".path small").all_inner_texts() == ["1 of 2 done You are here", "0 of 1 done"]
        page.locator("#naidispaber .mine").get_by_label("Done").check()
        assert page.locator(".path .knot").all_inner_texts() == ["✓", "2"]
        page.goto(f"{invented}en/")
        page.goto(f"{invented}en/naidislinn/journey/uustulija/")
        page.locator(".mine").first.wait_for()
        assert page.locator("#plan").get_attribute("open") is not None
        assert page.locator("details.own[open]").count() == 1
        assert page.locator(".path small").all_inner_texts() == ["2 of 2 done", "0 of 1 done You are here"]
        assert page.locator(".path [aria-current=step]").count() == 1
        # The same step is done in every language and for every audience.
        page.goto(f"{invented}uk/{NEIGHBOUR}")
        page.locator(".mine").first.wait_for()
        assert page.locator("#aadress .mine input").first.is_checked()
        assert not page.locator("#aadress .mine .chip").is_visible()


def test_step_that_changed_since_it_was_ticked_says_so(browser: Browser, invented: str) -> None:
    plan = {"at": "", "steps": {"aadress": {"v": "00000000", "done": True}, "jutt": {"v": "00000000", "wanted": True}}}
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEWCOMER}")
        page.evaluate("plan => { localStorage.plan = plan }", json.dumps(plan))
        page.reload()
        page.locator(".mine").first.wait_for()
        assert page.locator(".mine .chip:visible").all_inner_texts() == ["Changed since you ticked it"]
        done = page.locator("#aadress .mine").get_by_label("Done")
        done.uncheck()
        done.check()
        assert page.locator(".mine .chip:visible").count() == 0


def test_browser_that_keeps_nothing_still_shows_what_concerns_one(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.add_init_script(_BLOCKED)
        page.goto(f"{invented}en/{NEIGHBOUR}#children=0")
        page.locator("#answers output:not(:empty)").wait_for()
        assert _seen(page) == ["jutt"]
        page.locator("#plan summary").click()
        page.locator("#jutt .mine").get_by_label("Done").check()
        assert page.locator(".path small").all_inner_texts()[1] == "1 of 1 done"


def test_plan_that_nobody_can_read_is_none(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEIGHBOUR}")
        page.evaluate("localStorage.plan = '{'")
        page.reload()
        page.locator(".mine").first.wait_for()
        assert page.locator(".path small").all_inner_texts() == ["1 step", "1 step"]


def test_keyboard_alone_answers_and_ticks(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEIGHBOUR}")
        page.locator("summary", has_text="Show only what concerns you").press("Enter")
        page.locator("#answers select").nth(2).press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.wait_for_url("**#children=0")
        page.locator("#plan summary").press("Enter")
        page.locator("#jutt .mine").wait_for()
        page.locator("#jutt .mine input").first.press("Space")
        assert list((_kept(page) or {})["steps"]) == ["jutt"]
        page.reload()
        page.locator("#jutt .mine").wait_for()
        came, faults = walk(page)
        assert faults == []
        assert any("Show them" in one for one in came)


def test_paper_has_the_whole_way_and_no_questions(browser: Browser, invented: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}en/{NEWCOMER}")
        page.emulate_media(media="print")
        assert page.locator(".path .bend").first.bounding_box()["height"] > 20  # type: ignore[index]
        assert page.locator("#naidispaber details p").first.is_visible()
        assert not page.locator("#answers, #plan").filter(visible=True).count()


def test_real_journey_takes_fewer_sheets_than_it_has_steps(browser: Browser, at_root: str, real: Catalog) -> None:
    with visiting(browser, at_root) as page:
        for audience in real.audiences:
            page.goto(f"{at_root}ru/tartu/{addresses.journey(audience.id)}")
            margins = dict.fromkeys(("top", "right", "bottom", "left"), "12mm")
            sheets = re.findall(rb"/Type /Page\b(?!s)", page.pdf(format="A4", margin=margins))  # type: ignore[arg-type]
            assert 2 < len(sheets) < page.locator(".steps > li").count()


@pytest.mark.parametrize("language", ["uk", "ar"])
def test_belt_leads_from_station_to_station(browser: Browser, invented: str, language: str) -> None:
    with visiting(browser, invented) as page:
        page.goto(f"{invented}{language}/{NEWCOMER}")
        boxes = [knot.bounding_box() for knot in page.locator(".path .knot").all()]
        bends = [bend.bounding_box() for bend in page.locator(".path .bend").all()]
        (first, second), (upper, lower) = boxes, bends
        assert first
        assert second
        assert upper
        assert lower
        assert abs(upper["y"] + upper["height"] - lower["y"]) <= 2
        assert (first["x"] < second["x"]) is (language != "ar")
        assert urlsplit(page.url).fragment == ""
