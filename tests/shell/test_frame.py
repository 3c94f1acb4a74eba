"""What a frame knows of a page: links to its languages, to the site's own pages, to share it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from markupsafe import Markup

from tatsite.shell import Framing, LanguageLink
from tatsite.sitefile import Body, Section

LANGUAGES = (
    LanguageLink("et", "Eesti", "ltr", "Loe eesti keeles"),
    LanguageLink("en", "English", "ltr", "Read in English"),
    LanguageLink("ar", "ع", "rtl", "اقرأ"),
)
FRAMING = Framing(LANGUAGES, "https://naidis.example/sub/")
BODY = Body(
    language="en",
    path="naidislinn/services/kaart/",
    title="A card & more",
    description="Invented.",
    section=Section("Näidislinn", "Näidislinna linn", "naidislinn/", "assets/pictures/naidislinn.png"),
    styles=("cards",),
    main=Markup("<h1>A card</h1>"),
    foot=Markup("<p>Foot</p>"),
    languages=frozenset({"et", "en", "ar"}),
)


def _links(body: Body) -> dict[str, str]:
    return {language.code: link for language, link in FRAMING.of_body(body).languages}


def test_switcher_leads_to_the_same_page_in_each_language() -> None:
    assert _links(BODY) == {
        "et": "../../../../et/naidislinn/services/kaart/",
        "en": "./",
        "ar": "../../../../ar/naidislinn/services/kaart/",
    }


def test_switcher_leads_home_in_a_language_the_page_does_not_exist_in() -> None:
    assert _links(replace(BODY, languages=frozenset({"en", "ar"})))["et"] == "../../../../et/"


def test_home_page_switches_to_the_other_home_pages() -> None:
    assert _links(replace(BODY, path="")) == {"et": "../et/", "en": "./", "ar": "../ar/"}


def test_frame_leads_to_the_pages_of_the_site_in_the_same_language() -> None:
    frame = FRAMING.of_body(BODY)
    assert frame.home == "../../../"
    assert frame.section_url == "../../"


def test_canonical_address_is_whole() -> None:
    assert FRAMING.of_body(BODY).canonical == "https://naidis.example/sub/en/naidislinn/services/kaart/"


def test_preview_of_a_link_shows_the_picture_of_the_section_and_names_the_country_of_the_language() -> None:
    frame = FRAMING.of_body(BODY)
    assert frame.picture == "https://naidis.example/sub/assets/pictures/naidislinn.png"
    assert frame.locale == "en_GB"


@pytest.mark.parametrize("title", ["A card & more", "Õ? #1 = 2%", "a\nbcc: x@naidis.example", "mailto:x&bcc=y", "+1"])
def test_letter_to_share_holds_title_and_address_and_nothing_else(title: str) -> None:
    frame = FRAMING.of_body(replace(BODY, title=title))
    parts = urlsplit(frame.share)
    assert (parts.scheme, parts.path, parts.fragment) == ("mailto", "", "")
    assert parse_qs(parts.query, strict_parsing=True) == {"subject": [title], "body": [frame.canonical]}
    assert not set(frame.share) & set(" \n\"'<>")
    assert all(sign.isascii() or sign.isalpha() for sign in frame.share)


def test_frame_gives_a_value_for_every_place_and_language() -> None:
    values = FRAMING.of_body(BODY).values()
    assert values.keys() == FRAMING.with_markers("en", 3).values().keys()
    assert {"language-et", "language-en", "language-ar"} <= values.keys()


def test_unknown_language_is_an_error() -> None:
    with pytest.raises(StopIteration):
        FRAMING.language("xx")
