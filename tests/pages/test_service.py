from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tatsite import site
from tatsite.records.common import Citation
from tatsite.site import writer
from tests.catalog.changing import put, written
from tests.pages.dom import classes, links, one, parse, section, texts, value, words
from tests.pages.rendering import SETTINGS, page_of
from tests.projects import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

UNCONFIRMED = {
    "et": "See oli 2026. aasta kavas. Me ei tea, kas seda praegu pakutakse. Küsige enne, kui lähete.",
    "en": "This was in the 2026 plan. We do not know if it runs now. Ask before you go.",
    "ru": "Это было в плане на 2026 год. Мы не знаем, действует ли это сейчас. Уточните, прежде чем идти.",
    "uk": "Це було в плані на 2026 рік. Ми не знаємо, чи це діє зараз. Уточніть, перш ніж іти.",
}
CHIPS = {"et": "Kinnitamata", "en": "Not confirmed", "ru": "Не подтверждено", "uk": "Не підтверджено"}
QUESTIONS = {
    "et": ("Viis küsimust enne minekut", "Kas seda veel pakutakse?"),
    "en": ("Five questions to ask before you go", "Does it still run?"),
    "ru": ("Пять вопросов перед визитом", "Это ещё действует?"),
    "uk": ("П’ять запитань перед візитом", "Чи це ще діє?"),
}
NOTHING_CONFIRMED = {
    "et": "Kontaktandmed: kinnitatud 0 viiest",
    "en": "Contact facts: 0 of 5 confirmed",
    "ru": "Контакты: подтверждено 0 из 5",
    "uk": "Контакти: підтверджено 0 з 5",
}


@pytest.fixture
def full(world_pages: Pages) -> BeautifulSoup:
    """A service of which everything is known."""
    return world_pages["en/naidislinn/services/taisteenus/"]


def _state(page: Tag) -> tuple[str, str]:
    """Give chip and sentence of a page's state."""
    state = one(page, "main .body > .state")
    return words(one(state, ".chip")), " ".join(texts(state, "p"))


def test_offered_service_says_when_and_by_whom_it_was_checked(full: BeautifulSoup) -> None:
    chip, sentence = _state(full)
    assert chip == "Available"
    assert "16 November 2026: Näidislinna koordinaator" in sentence
    assert "sure" in classes(one(full, "main .body > .state .chip"))


def test_service_gives_its_channels_in_place_of_the_chain(full: BeautifulSoup) -> None:
    now = section(full, "now")
    assert links(now) == ["tel:+37255500001", "mailto:kaart@naidislinn.example", "https://naidislinn.example/kaart"]
    place, phone, web = texts(now, "p.none")
    assert web == "naidislinn.example/kaart another site: Estonian"
    assert place == (
        "Näidise tänav 1 , 00001 Näidislinn 2nd floor, room 0. By appointment Languages: Estonian, English and Russian"
    )
    assert phone == "+372 5550 0001 Languages: Estonian and English"
    assert not now.select("ol.chain")


def test_hours_stand_in_a_table_with_a_heading_for_each_row(full: BeautifulSoup) -> None:
    rows = texts(section(full, "now"), "tr")
    assert rows == [
        "Monday–Thursday 09:00–12:00, 12:30–17:00",
        "Friday 09:00–15:00",
        "Saturday–Sunday closed",
        "Monday–Wednesday 10:00–14:00",
        "Thursday 12:00–18:00",
    ]
    assert all(one(row, "th")["scope"] == "row" for row in full.select("tr"))


def test_service_tells_what_to_bring_how_it_goes_and_what_one_has_afterwards(full: BeautifulSoup) -> None:
    assert texts(section(full, "bring"), "li") == [
        "an invented passport",
        "a picture of a sample",
        "An old invented paper vana paber",
    ]
    assert texts(section(full, "gives"), "li") == ["You have a sample card."]
    assert texts(section(full, "steps"), "li > div") == [
        "Book a time by phone.",
        "Come and show the picture.",
        "Wait until the card is ready.",
    ]
    assert texts(section(full, "details"), "p") == [
        "A worker writes your invented name on the card.",
        "It takes about 15 minutes.",
    ]


def test_service_says_for_whom_it_is_and_where_else_to_go(full: BeautifulSoup) -> None:
    *signs, unsure = texts(section(full, "whom"), "li")
    assert signs == [
        "You have a new address on Näidise street.",
        "Your old sample card is lost.",
        "Age: 0 to 120",
        "Your address is registered here.",
        "In the plan, the card is not for people who live in Kuuvald. Ask the government of Kuuvald.",
    ]
    assert unsure.startswith("Not sure? Ask.")


def test_exclusion_without_alternative_says_to_ask_the_centre(world_pages: Pages) -> None:
    trial = world_pages["en/naidislinn/services/katse/"]
    assert texts(section(trial, "whom"), "li")[0].startswith("In the plan, poems are not interpreted. Ask the centre")


def test_service_of_which_all_is_known_has_five_facts_and_no_questions(full: BeautifulSoup) -> None:
    known = section(full, "known")
    assert words(one(known, "p.meter")) == "Contact facts: 5 of 5 confirmed"
    assert texts(known, "p.soft") == ["Confirmed: address, phone or e-mail, hours, languages, date of the check."]
    assert len(known.select("svg.y")) == 5
    assert not full.select("#ask")


def test_service_with_a_draft_tells_it_below_the_draft_label(full: BeautifulSoup) -> None:
    drafts = section(full, "drafts")
    assert words(one(drafts, "summary")) == "Draft"
    assert words(one(drafts, "details p")) == "From a draft for 2027–2029. We do not know if it was approved."
    assert texts(drafts, ".card > p") == ["In the draft, the card can be made on Saturdays too."]


def test_service_names_who_else_takes_part_by_the_estonian_name(full: BeautifulSoup) -> None:
    assert texts(section(full, "also"), "li") == [
        "Näidislinna Linnavalitsus prints the card",
        "Näidisamet gives the card its number",
    ]
    assert all(value(name, "lang") == "et" for name in section(full, "also").select("b"))


def test_service_links_to_its_topics_audiences_and_rows_of_the_plan(full: BeautifulSoup) -> None:
    assert links(section(full, "belongs")) == [
        "../../journey/uustulija/#aadress",
        "../../../topics/dokumendid/",
        "../../../topics/naabrid/",
        "../../../audiences/uustulija/",
        "../../../audiences/naaber/",
        "../../plan/2026/#row-kaart",
        "../../plan/2026/#row-kaart-juhend",
    ]


def test_row_without_a_number_is_linked_by_the_plan_alone(world_pages: Pages) -> None:
    rows = texts(section(world_pages["en/naidislinn/services/katse/"], "belongs"), "li")
    assert rows[-1] == "Plan of Näidislinn for 2026"
    rows = texts(section(world_pages["en/naidislinn/services/taisteenus/"], "belongs"), "li")
    assert rows[-1] == "Plan of Näidislinn for 2026, 1.1."


def test_foot_names_source_check_and_owner(full: BeautifulSoup) -> None:
    (line,) = (text for text in texts(full, "footer p") if "Source" in text)
    assert line.startswith("Source: plan 2026, lines 21–32, 40, 60–62.")
    assert "16 November 2026: Näidislinna koordinaator" in line
    assert "Näidiskeskus" in texts(full, 'footer [lang="et"]')


def test_foot_links_to_the_file_of_the_record(full: BeautifulSoup) -> None:
    file = "services/naidislinn/services/taisteenus.yaml"
    assert f"https://repository.example/edit/main/{file}" in links(one(full, "footer"))
    assert file in one(full, "pre#wrong").get_text()


@pytest.mark.parametrize("language", list(UNCONFIRMED))
def test_unconfirmed_service_says_that_nobody_knows_if_it_runs(world_pages: Pages, language: str) -> None:
    page = world_pages[f"{language}/naidislinn/services/kinnitamata/"]
    assert _state(page) == (CHIPS[language], UNCONFIRMED[language])


@pytest.mark.parametrize("language", list(UNCONFIRMED))
def test_service_without_facts_shows_five_questions_with_the_estonian_words(world_pages: Pages, language: str) -> None:
    page = world_pages[f"{language}/kuuvald/services/juturing/"]
    asked = section(page, "ask")
    heading, first = QUESTIONS[language]
    assert words(one(asked, "h2")) == heading
    assert texts(asked, "li b")[0] == first
    assert len(asked.select("li")) == 5
    estonian = texts(asked, 'li [lang="et"]')
    assert estonian == [] if language == "et" else estonian[0] == "Kas seda veel pakutakse?"
    assert words(one(page, "p.meter")) == NOTHING_CONFIRMED[language]
    assert not page.select("svg.y")


def test_service_without_facts_says_whom_to_ask_in_order(world_pages: Pages) -> None:
    page = world_pages["en/kuuvald/services/juturing/"]
    first, second, third, fourth = section(page, "now").select("ol.chain > li")
    assert "Kuu Vallavalitsus" in words(first)
    assert words(one(second, "b#words")) == "juturing"
    assert value(one(second, "b#words"), "lang") == "et"
    assert links(second) == ["https://kuuvald.example/"]
    assert links(third) == ["tel:1247"]
    assert links(fourth) == ["tel:112"]


def test_service_of_a_provider_that_one_can_reach_gives_its_channels(world_pages: Pages) -> None:
    page = world_pages["en/naidislinn/services/tasuline/"]
    assert links(section(page, "now"))[:2] == ["tel:+37255500000", "mailto:keskus@naidislinn.example"]
    assert words(one(page, "p.meter")) == "Contact facts: 5 of 5 confirmed"


def test_channels_that_nobody_vouches_for_are_not_confirmed(world_pages: Pages) -> None:
    page = world_pages["en/naidislinn/services/kinnitamata/"]
    assert links(section(page, "now")) == ["mailto:valitsus@naidislinn.example"]
    assert words(one(page, "p.meter")) == "Contact facts: 0 of 5 confirmed"
    assert len(section(page, "ask").select("li")) == 5


@pytest.mark.parametrize(
    ("service", "chip", "sentence"),
    [
        ("kavandist", "Draft", "From a draft for 2027–2029. We do not know if it was approved."),
        ("peatatud", "Paused to the end of 31.08.2027", ""),
        ("lopetatud", "Ended", ""),
        ("katse", "Trial", UNCONFIRMED["en"]),
    ],
)
def test_state_stands_as_a_chip_with_its_sentence(world_pages: Pages, service: str, chip: str, sentence: str) -> None:
    assert _state(world_pages[f"en/naidislinn/services/{service}/"]) == (chip, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("et", "See on aastate 2027–2029 kavandist. Me ei tea, kas kavand on kinnitatud."),
        ("ru", "Это из проекта документа на 2027–2029 годы. Мы не знаем, утверждён ли он."),
        ("uk", "Це з проєкту документа на 2027–2029 роки. Ми не знаємо, чи його затвердили."),
    ],
)
def test_draft_service_names_the_years_of_its_municipality(world_pages: Pages, language: str, sentence: str) -> None:
    assert _state(world_pages[f"{language}/naidislinn/services/kavandist/"])[1] == sentence


def test_price_is_told_with_what_it_depends_on(world_pages: Pages) -> None:
    cost = section(world_pages["en/naidislinn/services/tasuline/"], "cost")
    assert texts(cost, "p") == ["€4.50", "Free for children and cats."]
    assert texts(section(world_pages["uk/naidislinn/services/tasuline/"], "cost"), "p")[0] == "4,50 €"


def test_free_service_says_so_and_an_unknown_price_is_not_told(full: BeautifulSoup, world_pages: Pages) -> None:
    assert texts(section(full, "cost"), "p") == ["Free of charge"]
    assert not world_pages["en/naidislinn/services/kinnitamata/"].select("#cost")


def test_sentences_to_say_are_estonian_with_the_readers_language_beside(full: BeautifulSoup) -> None:
    say = one(full, "section.say#say")
    phrase = one(say, "#phrase")
    assert value(phrase, "lang") == "et"
    assert texts(phrase, "p") == ["Tere! Soovin teha näidiskaarti.", "Mida ma pean kaasa võtma?"]
    assert "Hello! I would like a sample card. What should I bring?" in texts(say, "p")
    assert value(one(say, "button"), "data-copy") == "phrase"


def test_estonian_page_says_the_sentences_once(world_pages: Pages) -> None:
    say = one(world_pages["et/naidislinn/services/taisteenus/"], "section.say")
    assert words(say).count("Soovin teha näidiskaarti") == 1


def test_chain_leads_to_the_sentences_where_there_are_some(real_pages: Pages, world_pages: Pages) -> None:
    assert "#say" in links(section(real_pages["en/tartu/services/noustamine/"], "now"))
    assert "#say" not in links(section(world_pages["en/kuuvald/services/juturing/"], "now"))


def test_languages_of_the_service_are_named_in_the_readers(full: BeautifulSoup, world_pages: Pages) -> None:
    assert texts(section(full, "languages"), "p") == [
        "Estonian, English, Russian, Ukrainian and Arabic",
        "With an interpreter: Estonian Sign Language",
        "The interpreter comes when they find the door.",
        "Help in your language",
    ]
    assert links(section(full, "languages")) == ["../../languages/"]
    paused = world_pages["en/naidislinn/services/peatatud/"]
    assert texts(section(paused, "languages"), "p")[0].startswith("The languages stand beside")


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "Kas te räägite inglise keelt?"),
        ("ru", "Kas te räägite vene keelt?"),
        ("uk", "Kas te räägite ukraina keelt?"),
        ("ar", "Mis keeles saab seal rääkida?"),
        ("et", None),
    ],
)
def test_unknown_languages_come_with_a_question_to_ask(world_pages: Pages, language: str, question: str | None) -> None:
    known = section(world_pages[f"{language}/kuuvald/services/juturing/"], "languages")
    assert texts(known, 'b[lang="et"]') == ([question] if question else [])
    assert len(known.select("p")) == (3 if question else 2)
    assert links(known) == ["../../languages/"]


def test_service_says_how_long_it_takes_and_on_which_law_it_rests(full: BeautifulSoup) -> None:
    assert texts(section(full, "takes"), "p") == ["15 minutes"]
    assert texts(section(full, "legal"), "li") == ["Näidiskaartide seadus § 0"]
    assert all(value(name, "lang") == "et" for name in section(full, "legal").select("li span"))


def test_service_leads_to_pages_to_read_more_on(full: BeautifulSoup) -> None:
    more = section(full, "links")
    assert links(more) == ["https://naidislinn.example/kaardid"]
    assert texts(more, ".soft") == ["another site: Estonian"]


def test_service_says_whom_to_ask_for_and_how_one_gets_in(full: BeautifulSoup) -> None:
    roles = section(full, "roles")
    assert texts(roles, "li > b") == ["Coordinator of Näidislinn"]
    assert "tel:+37255500004" in links(roles)
    assert texts(section(full, "access"), "dt, dd") == ["Step-free access", "Yes"]


def test_step_is_told_where_the_service_helps_at_it(world_pages: Pages) -> None:
    assert texts(section(world_pages["en/naidislinn/services/naidispaber/"], "belongs"), "a")[0] == (
        "Your way, step by step: Get a sample paper"
    )


@pytest.mark.parametrize(
    ("age", "said"),
    [
        ({"minimum": 7}, "Age: from 7"),
        ({"maximum": 18}, "Age: up to 18"),
        ({"minimum": 7, "maximum": 18}, "Age: 7 to 18"),
    ],
)
def test_age_is_told_as_far_as_it_is_known(copy_of_world: Path, age: dict[str, int], said: str) -> None:
    assert said in texts(section(_changed(copy_of_world, age=age), "whom"), "li")


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        ({"free": False, "amount_eur": 2, "up_to_eur": 5}, "€2–€5"),
        ({"free": False, "up_to_eur": 5}, "up to €5"),
        ({"free": False, "amount_eur": 2, "at_least": True}, "from €2"),
    ],
)
def test_price_is_told_as_far_as_it_is_known(copy_of_world: Path, cost: dict[str, object], said: str) -> None:
    assert texts(section(_changed(copy_of_world, cost=cost), "cost"), "p") == [said]


def test_longest_time_and_what_it_depends_on_are_told(copy_of_world: Path) -> None:
    takes = {"longest": "10 working days", "note": {"et": "Talvel kauem.", "en": "Longer in winter."}}
    page = _changed(copy_of_world, takes=takes)
    assert texts(section(page, "takes"), "p") == ["at most 10 working days Longer in winter."]


def _changed(root: Path, **fields: object) -> BeautifulSoup:
    """Give the English page of the service of which everything is known, with some of it changed."""
    file = "naidislinn/services/taisteenus.yaml"
    put(root, file, written(root, file) | fields)
    catalog, problems = site.load(root, TODAY)
    assert catalog, problems
    return parse(page_of(catalog, "en/naidislinn/services/taisteenus/"))


def test_estonian_name_stands_below_the_title_on_other_pages(world_pages: Pages) -> None:
    name = one(world_pages["ru/naidislinn/services/taisteenus/"], ".hero .soft [lang]")
    assert (words(name), value(name, "lang")) == ("näidiskaart", "et")
    assert not world_pages["et/naidislinn/services/taisteenus/"].select(".hero .soft")


def test_page_belongs_to_its_municipality_in_the_bar(full: BeautifulSoup) -> None:
    place = one(full, "header a.place")
    assert value(place, "href") == "../../"
    assert words(place) == "Näidislinn Näidislinna linn"


def test_source_without_lines_is_named_alone(world: Catalog) -> None:
    cited = [
        Citation(document="naidisteade"),
        Citation(document="naidiskava", lines="21-32"),
        Citation(document="naidiskava", lines="40"),
    ]
    named = writer(world, "en", SETTINGS).sources(cited)
    assert named.striptags() == "message; plan 2026, lines 21–32, 40"


def test_numbers_for_a_crisis_stand_where_readers_may_be_in_one(world_pages: Pages) -> None:
    page = world_pages["en/naidislinn/services/katse/"]
    assert links(one(page, "section[aria-labelledby=crisis]")) == ["tel:112", "tel:116006", "tel:116111"]
    assert not world_pages["en/naidislinn/services/taisteenus/"].select("#crisis")
    assert world_pages["en/naidislinn/events/klubi/"].select("#crisis")
