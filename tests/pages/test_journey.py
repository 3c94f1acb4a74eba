"""The journey, step by step: in general, and with who helps in one municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from tatsite.catalog import version
from tatsite.records.common import Basis
from tatsite.records.journey import Arrived, Work
from tests.catalog.changing import put, written
from tests.pages.changed import change, page
from tests.pages.dom import classes, links, one, section, texts, value, words

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

ADDRESS, PAPER, TALK = (f"journey/steps/{name}.yaml" for name in ("aadress", "naidispaber", "jutt"))
CITY, RURAL, ANYWHERE = "en/naidislinn/journey/uustulija/", "en/kuuvald/journey/uustulija/", "en/journey/uustulija/"
NOT_CHECKED = "These steps are general knowledge. No office has checked them yet. Ask before you act."


@pytest.fixture
def city(world_pages: Pages) -> BeautifulSoup:
    return world_pages[CITY]


def _step(journey: Tag, name: str) -> Tag:
    return one(journey, f"ol.steps > li#{name}")


def _facts(step: Tag) -> dict[str, list[str]]:
    """Give what is known of a step, by what it is."""
    facts: dict[str, list[str]] = {}
    for tag in one(step, "dl.facts").select("dt, dd"):
        if tag.name == "dt":
            known = facts[words(tag)] = []
        else:
            known.append(words(tag))
    return facts


def _before(step: Tag) -> list[str]:
    return [text for text in texts(step, "li > p.soft") if text.startswith("Before this")]


def _who(step: Tag) -> list[str]:
    return texts(step, "ul.who > li")


def test_journey_names_whose_it_is(world_pages: Pages) -> None:
    assert words(one(world_pages[CITY], "h1")) == "Your way, step by step: Näidislinn. I have just come to Näidislinn"
    assert words(one(world_pages[ANYWHERE], "h1")) == "Your way, step by step: I have just come to Näidislinn"
    assert value(one(world_pages[ANYWHERE], "header a.place"), "href") == "../../"
    assert words(one(world_pages[CITY], "header a.place")) == "Näidislinn Näidislinna linn"


def test_every_journey_says_first_that_nobody_checked_it(all_pages: Pages) -> None:
    said = 0
    for path, journey in all_pages.items():
        if "journey" in path.split("/") and path.startswith("en/"):
            first = journey.select("main .body > *")[0]
            assert "state" in classes(first), path
            assert (texts(first, ".chip"), texts(first, "p")) == (["Not checked yet"], [NOT_CHECKED]), path
            said += 1
    assert said > 5


def test_stages_are_headings_in_their_order_and_the_list_above_leads_to_them(city: BeautifulSoup) -> None:
    assert texts(city, "h2.stage") == ["1 Coming to Näidislinn", "2 Living like a sample"]
    assert links(one(city, "main nav:has(#way)")) == ["#saabumine", "#elamine"]
    assert texts(city, "section > p.soft") == ["The first invented papers.", "How to become an invented neighbour."]


def test_steps_are_numbered_through_all_stages(city: BeautifulSoup, world_pages: Pages) -> None:
    assert texts(city, "ol.steps > li > h3") == [
        "1. Find a sample address",
        "2. Get a sample paper",
        "3. Learn the word “näidis”",
    ]
    assert texts(world_pages["en/journey/naaber/"], "ol.steps > li > h3") == [
        "1. Find a sample address",
        "2. Learn the word “näidis”",
    ]


def test_journey_begins_with_the_stages_that_the_audience_begins_with(copy_of_world: Path) -> None:
    change(copy_of_world, "vocabulary/audiences/uustulija.yaml", begins_with=["elamine"])
    journey = page(copy_of_world, ANYWHERE)
    assert texts(journey, "h2.stage") == ["1 Living like a sample", "2 Coming to Näidislinn"]
    assert texts(journey, "ol.steps > li > h3")[0] == "1. Learn the word “näidis”"
    assert links(one(journey, "main nav:has(#way)")) == ["#elamine", "#saabumine"]


def test_step_says_what_it_is_what_for_and_its_estonian_name(city: BeautifulSoup) -> None:
    step = _step(city, "naidispaber")
    assert texts(step, "li > p")[1:3] == [
        "Without the paper nobody believes that you are invented.",
        "In Estonian: näidispaberi taotlemine",
    ]
    assert texts(step, 'li > p [lang="et"]')[0] == "näidispaberi taotlemine"


def test_step_says_whether_one_must_take_it(city: BeautifulSoup, world_pages: Pages) -> None:
    assert texts(_step(city, "aadress"), "li > p:first-child .chip") == ["Required"]
    assert texts(_step(city, "jutt"), "li > p:first-child .chip") == ["Optional"]
    assert texts(_step(city, "naidispaber"), "li > p:first-child .chip") == ["Optional", "Required", "Choose one"]
    assert texts(city, ".chip.must") == ["Required", "Required"]
    with_children = _step(world_pages["en/journey/naaber/"], "aadress")
    assert texts(with_children, "li > p:first-child") == [
        "If it applies in your first year in Estonia and if you have children"
    ]
    assert words(one(_step(city, "naidispaber"), "li > p:first-child")) == (
        "Optional Required if your basis for living in Estonia is a residence permit or if you are not sure on what "
        "basis you live in Estonia, in your first month in Estonia and if you have a job or are looking for work "
        "Choose one"
    )


def test_who_helps_with_what_must_be_done_is_open_and_the_rest_folds(city: BeautifulSoup) -> None:
    assert {value(step, "id"): len(step.select(":scope > ul.who")) for step in city.select("ol.steps > li")} == {
        "aadress": 1,
        "naidispaber": 1,
        "jutt": 0,
    }
    assert texts(city, "ol.steps summary") == [
        "How it works : Find a sample address",
        "In easy language",
        "How it works : Get a sample paper",
        "How it works and who helps : Learn the word “näidis”",
    ]


def test_step_tells_when_what_first_what_to_bring_and_what_it_costs(city: BeautifulSoup) -> None:
    assert _facts(_step(city, "naidispaber")) == {
        "When": ["after: arrival in Estonia, within 1 month. Those who are late get a grey paper."],
        "What to bring": ["An old invented paper, if you have no children", "a picture of a sample"],
        "Cost": ["€0.01"],
        "How long it takes": ["15 minutes"],
        "What you have afterwards": ["Sample paper"],
        "Where and how": [
            "On site (Estonian and English). At the desk of the centre.",
            "In an online service, Näidisamet (Estonian) e.naidisamet.example another site: Estonian",
        ],
        "Also takes part": ["Näidiskeskus : helps you to get the paper"],
        "The law": ["Näidispaberite seadus § 0 lg 2"],
    }
    assert _facts(_step(city, "aadress")) == {
        "What you have afterwards": ["You have a door with a number on it."],
        "Where and how": ["At your home (Estonian)"],
    }
    (before,) = _before(_step(city, "naidispaber"))
    assert before == (
        "Before this: 1. Find a sample address (you can do both in one visit), if your basis for living in Estonia is "
        "a residence permit"
    )
    assert links(_step(city, "naidispaber"))[0] == "#aadress"


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ({"after": "any time"}, "any time"),
        ({"after": "arrival"}, "after: arrival in Estonia"),
        ({"after": "moving", "within": "30 days"}, "after: moving house, within 30 days"),
        ({"after": "birth"}, "after: birth of a child"),
        ({"after": "start of work", "before": True}, "before: first day at work"),
        ({"after": "permit"}, "after: getting your residence permit"),
        ({"after": "end of permit", "before": True}, "before: end of your residence permit"),
        ({"after": "return", "within": "1 year"}, "after: return to Estonia, within 1 year"),
    ],
)
def test_step_says_from_what_its_time_is_counted(copy_of_world: Path, due: dict[str, object], said: str) -> None:
    checked = {"verified": {"on": "2026-11-16", "by": "Näidis", "every": "12 months"}}
    change(copy_of_world, TALK, due=due, owner="national/organisations/naidisamet", **checked)
    assert _facts(_step(page(copy_of_world, ANYWHERE), "jutt"))["When"] == [said]


def test_way_that_does_not_begin_with_coming_here_counts_no_time_from_it(copy_of_world: Path) -> None:
    assert "after: arrival" in _facts(_step(page(copy_of_world, CITY), "naidispaber"))["When"][0]
    change(copy_of_world, "vocabulary/audiences/uustulija.yaml", begins_with=["elamine"])
    assert _facts(_step(page(copy_of_world, CITY), "naidispaber"))["When"] == ["Those who are late get a grey paper."]
    change(copy_of_world, "journey/steps/naidispaber.yaml", due={"after": "arrival"})
    assert "When" not in _facts(_step(page(copy_of_world, CITY), "naidispaber"))


def test_step_of_another_audience_is_not_named_as_one_to_take_before(copy_of_world: Path) -> None:
    change(copy_of_world, TALK, requires=[{"step": "naidispaber"}])
    assert _before(_step(page(copy_of_world, "en/journey/naaber/"), "jutt")) == []
    assert _before(_step(page(copy_of_world, ANYWHERE), "jutt")) == ["Before this: 2. Get a sample paper"]


def test_step_tells_how_it_goes_the_ways_to_take_it_and_what_to_say(city: BeautifulSoup) -> None:
    step = _step(city, "naidispaber")
    assert "The paper is handed over in the right hand." in texts(step, "details > p")
    assert texts(step, "ul.ticks > li") == [
        (
            "I come myself Good for those who live close. Getting a sample paper "
            "näidiskoordinaator Coordinator of Näidislinn"
        ),
        "I wait for the post post.naidislinn.example another site: Estonian",
    ]
    assert texts(step, "p.quote") == ["Tere! Tulin näidispaberi järele. Kus on minu number?"]
    assert value(one(step, "p.quote"), "lang") == "et"
    assert "Hello! I have come for the sample paper. Where is my number?" in texts(step, "p.soft")
    assert links(step)[-1] == "https://naidisamet.example/taotlus"


def test_estonian_journey_says_each_sentence_once(world_pages: Pages) -> None:
    assert words(world_pages["et/naidislinn/journey/uustulija/"]).count("Tulin näidispaberi järele") == 1


def test_services_and_events_of_the_municipality_help_before_the_country(city: BeautifulSoup) -> None:
    assert _who(_step(city, "jutt"))[:3] == [
        (
            "Sample interpreter näidistõlge Trial +372 5550 0000 Näidise tänav 1 , 00001 Näidislinn "
            "Hours : Sample interpreter Estonian, English, Russian, Finnish and Ukrainian"
        ),
        (
            "Borrowing the sample book näidisraamatu laenutus Available +372 5550 0000 Näidise tänav 1 , 00001 "
            "Näidislinn Hours : Borrowing the sample book Estonian, English, Russian, Finnish and Ukrainian"
        ),
        "Paper reading circle paberilugemise ring – Thursday, 26 November 2026, 18:30 Available",
    ]
    assert links(one(_step(city, "jutt"), "ul.who")) == [
        "../../services/katse/",
        "tel:+37255500000",
        "../../services/katse/",
        "../../services/tasuline/",
        "tel:+37255500000",
        "../../services/tasuline/",
        "../../events/paberiring/",
        "https://keskus.naidislinn.example/",
    ]
    assert _who(_step(city, "aadress"))[-1] == "There is one street to choose from."


def test_state_of_who_helps_stands_on_it_or_above_the_steps(city: BeautifulSoup, world_pages: Pages) -> None:
    assert texts(_step(city, "aadress"), "ul.who .chip") == ["Available", "Draft"]
    assert [(words(one(fold, "summary")), words(one(fold, "p"))) for fold in city.select(".folds details")] == [
        ("Draft", "From a draft for 2027–2029. We do not know if it was approved."),
        ("Trial", "This was in the 2026 plan. We do not know if it runs now. Ask before you go."),
    ]
    rural = world_pages[RURAL]
    assert texts(rural, ".folds summary") == ["Not confirmed"]
    assert not rural.select("ul.who .chip")
    assert not world_pages[ANYWHERE].select(".folds")


def test_gap_is_told_with_whom_to_ask_instead(world_pages: Pages) -> None:
    gap, instead, note = _who(_step(world_pages[RURAL], "aadress"))
    assert gap == "There is no such help here. The municipality recorded this on 2 November 2026."
    assert instead.startswith("Ask here instead: Näidisamet Board of Samples naidisamet.example")
    assert note == "There are no streets on the Moon."


def test_help_instead_that_has_a_page_is_linked(copy_of_world: Path) -> None:
    local = written(copy_of_world, ADDRESS)["local"]
    instead = ["naidislinn/services/taisteenus", "naidislinn/contacts/koordinaator"]
    change(copy_of_world, ADDRESS, local=[local[1] | {"instead": instead}])
    step = _step(page(copy_of_world, RURAL), "aadress")
    assert _who(step)[1:3] == [
        "Ask here instead: Getting a sample card, Näidislinn",
        "Ask here instead: näidiskoordinaator Coordinator of Näidislinn",
    ]
    assert links(one(step, "ul.who")) == ["../../../naidislinn/services/taisteenus/"]


def test_where_nobody_is_known_to_help_one_asks_the_municipality(copy_of_world: Path) -> None:
    change(copy_of_world, ADDRESS, local=None, municipality=None)
    assert _who(_step(page(copy_of_world, ANYWHERE), "aadress")) == ["Not sure? Ask your municipality."]
    step = _step(page(copy_of_world, CITY), "aadress")
    assert _who(step) == ["Not sure? Ask here: Näidiskeskus"]
    assert links(one(step, "ul.who")) == ["../../"]


@pytest.mark.parametrize(("part", "said"), [("decides", "decides on"), ("helps", "helps with")])
def test_municipality_that_decides_or_helps_is_named_where_none_of_its_services_is_known(
    copy_of_world: Path, part: str, said: str
) -> None:
    change(copy_of_world, ADDRESS, local=None, municipality=part)
    assert _who(_step(page(copy_of_world, ANYWHERE), "aadress")) == [f"Your municipality {said} this."]
    own = _step(page(copy_of_world, CITY), "aadress")
    assert _who(own) == [
        (
            f"Your municipality {said} this. Ask here first: Näidiskeskus Näidislinna Linnavalitsus "
            "naidislinn.example another site: Estonian, English and Russian"
        )
    ]
    assert links(one(own, "ul.who")) == ["../../", "https://naidislinn.example/"]
    (without_centre,) = _who(_step(page(copy_of_world, RURAL), "aadress"))
    assert without_centre.startswith(f"Your municipality {said} this. Kuu Vallavalitsus kuuvald.example")


def test_page_that_stands_at_who_helps_is_not_named_again(copy_of_world: Path) -> None:
    again = {"url": "https://naidisamet.example/"}
    change(copy_of_world, PAPER, links=[again])
    assert links(_step(page(copy_of_world, ANYWHERE), "naidispaber")).count(again["url"]) == 1
    change(copy_of_world, PAPER, links=[again | {"title": {"et": "Näidis"}}])
    assert links(_step(page(copy_of_world, ANYWHERE), "naidispaber")).count(again["url"]) == 2


def test_document_to_bring_leads_to_the_step_that_gives_it(copy_of_world: Path) -> None:
    change(copy_of_world, TALK, bring=[{"document": "naidispaber"}, {"document": "vana-paber"}])
    step = _step(page(copy_of_world, ANYWHERE), "jutt")
    assert _facts(step)["What to bring"] == ["Sample paper (see step 2)", "An old invented paper"]
    assert links(one(step, "dl.facts")) == ["#naidispaber"]
    elsewhere = _step(page(copy_of_world, "en/journey/naaber/"), "jutt")
    assert _facts(elsewhere)["What to bring"] == ["Sample paper", "An old invented paper"]


def test_text_of_a_thing_to_bring_says_itself_for_whom_it_is(copy_of_world: Path) -> None:
    thing = {"document": "vana-paber", "text": {"et": "paber lastele"}, "answers": {"children": True}}
    change(copy_of_world, TALK, bring=[thing])
    (bring,) = one(_step(page(copy_of_world, ANYWHERE), "jutt"), "dl.facts").select("dd[data-if]")
    assert (words(bring), value(bring, "data-if")) == ("paber lastele", "children-1")


def test_page_says_once_what_blank_costs_and_times_mean(world_pages: Pages) -> None:
    sentence = "If no cost, time or language is given, we do not know it yet. Ask before you go."
    for path in (CITY, RURAL, ANYWHERE):
        assert words(one(world_pages[path], "main")).count(sentence) == 1


def test_whole_way_counts_the_steps_of_each_stage(city: BeautifulSoup) -> None:
    assert texts(city, "ol.path > li") == ["1 Coming to Näidislinn 2 steps", "2 Living like a sample 1 step"]


def test_script_reads_for_whom_something_holds_and_what_a_step_says(city: BeautifulSoup, world: Catalog) -> None:
    paper, talk = _step(city, "naidispaber"), _step(city, "jutt")
    assert [value(need, "data-if") if need.has_attr("data-if") else "" for need in paper.select(".need")] == [
        "",
        "basis-residence-permit basis-not-sure arrived-this-month work-employed work-looking",
    ]
    assert [value(line, "data-if") for line in paper.select("p[data-if], dd[data-if]")] == [
        "basis-residence-permit",
        "children-0",
    ]
    assert (paper.has_attr("data-always"), talk.has_attr("data-always")) == (False, True)
    assert value(paper, "data-v") == version(world.journey.step("naidispaber").record)


def test_four_questions_can_be_answered_or_skipped(city: BeautifulSoup, world_pages: Pages) -> None:
    assert texts(city, "#answers label") == [
        (
            "On what basis do you live in Estonia, or plan to live here? No answer Estonian citizenship "
            "Citizenship of another EU country "
            "A residence permit A visa International protection Temporary protection Family ties to an "
            "Estonian or EU citizen Undetermined citizenship I am not sure"
        ),
        (
            "How long have you been in Estonia? No answer I am not in Estonia yet Less than a month "
            "More than a month, but less than a year "
            "A year or longer"
        ),
        "Do you have children? No answer Yes No",
        "Do you work? No answer I have a job I am looking for work I have my own business I am studying I do not work",
    ]
    for language in ("et", "en", "ru", "uk"):
        form = one(world_pages[f"{language}/journey/naaber/"], "#answers")
        answers = {
            value(field, "name"): {value(option, "value") for option in field("option")} for field in form("select")
        }
        assert answers == {
            "basis": {"", *Basis},
            "arrived": {"", *(time.replace(" ", "-") for time in get_args(Arrived))},
            "children": {"", "1", "0"},
            "work": {"", *(work.replace(" ", "-") for work in get_args(Work))},
        }


def test_plan_is_a_fold_that_leads_to_all_of_it(city: BeautifulSoup) -> None:
    fold = one(city, "details#plan")
    assert links(fold) == ["../../../my-plan/"]
    assert (
        value(fold, "data-js")
        == value(one(city, "details:has(#answers)"), "data-js")
        == "../../../../assets/journey.js"
    )


def test_who_helps_in_the_whole_country_is_named_in_estonian_with_its_page(world_pages: Pages) -> None:
    (helper,) = _step(world_pages["uk/journey/uustulija/"], "naidispaber").select("ul.who > li")
    assert texts(helper, '[lang="et"]') == ["Näidisamet"]
    assert links(helper) == ["https://naidisamet.example/"]


def test_one_can_choose_where_one_lives_and_another_situation(world_pages: Pages, city: BeautifulSoup) -> None:
    anywhere = world_pages[ANYWHERE]
    assert links(one(anywhere, "nav:has(#where)")) == [
        "../../naidislinn/journey/uustulija/",
        "../../kuuvald/journey/uustulija/",
    ]
    assert links(one(anywhere, "nav:has(#others)")) == ["../naaber/"]
    assert links(one(city, "nav:has(#others)")) == ["../naaber/"]
    assert not city.select("#where")


def test_overview_leads_to_each_situation_and_shows_the_stages(world_pages: Pages) -> None:
    overview = world_pages["en/journey/"]
    assert words(one(overview, "h1")) == "Your way, step by step"
    assert links(section(overview, "who")) == ["uustulija/", "naaber/"]
    assert texts(section(overview, "stages"), "li") == [
        "1 Coming to Näidislinn The first invented papers.",
        "2 Living like a sample How to become an invented neighbour.",
    ]


def test_audience_that_no_step_concerns_has_a_page_all_the_same(copy_of_world: Path) -> None:
    audience = written(copy_of_world, "vocabulary/audiences/naaber.yaml")
    put(copy_of_world, "vocabulary/audiences/kylaline.yaml", audience | {"order": 3})
    journey = page(copy_of_world, "en/journey/kylaline/")
    assert not journey.select("ol.steps, h2.stage")
    assert links(one(journey, "nav:has(#others)")) == ["../uustulija/", "../naaber/"]


def test_foot_names_the_documents_that_the_steps_come_from(world_pages: Pages, real_pages: Pages) -> None:
    assert "Source: plan 2026. Some of the facts are not yet checked." in texts(world_pages[CITY], "footer p")
    (line,) = (text for text in texts(real_pages["en/journey/uussisserandaja/"], "footer p") if "Source" in text)
    assert line == "Source: general knowledge. The facts are not yet checked."


def test_real_journeys_lead_from_each_audience_to_each_municipality_and_back(real: Catalog, real_pages: Pages) -> None:
    for audience in real.audiences:
        anywhere = real_pages[f"uk/journey/{audience.id}/"]
        assert len(links(one(anywhere, "nav:has(#where)"))) == len(real.municipalities)
        for municipality in real.municipalities:
            journey = real_pages[f"uk/{municipality.path}journey/{audience.id}/"]
            numbers = [int(heading.split(".")[0]) for heading in texts(journey, "ol.steps > li > h3")]
            assert numbers == list(range(1, len(numbers) + 1)), journey


def test_real_steps_of_tartu_name_its_services(real: Catalog, real_pages: Pages) -> None:
    for step in real.journey.steps:
        for help_ in step.record.local:
            audience = real.journey.audience_of(step)
            journey = real_pages[f"ru/{help_.municipality}/journey/{audience}/"]
            named = links(one(_step(journey, step.id), "ul.who"))
            assert [f"../../{name.partition('/')[2]}/" for name in help_.services] == named[: len(help_.services)]
