"""The foot: what a page rests on, how far it was checked, who publishes it, where to say what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from tatsite import site
from tatsite.records.translation import fingerprint
from tatsite.records.walk import texts as texts_of
from tests.catalog.changing import put, written
from tests.pages.changed import change, loaded, page
from tests.pages.dom import links, one, texts, value, words
from tests.pages.rendering import SETTINGS

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from tatsite.catalog import Catalog

Pages = dict[str, "BeautifulSoup"]

SERVICE = "naidislinn/services/taisteenus"
READ = "The municipality has checked this text in this language."
BY_MACHINE = "Translated by a machine, not yet checked by a person. If in doubt, the Estonian text counts."
NOT_READ = "Omavalitsus ei ole seda teksti veel kontrollinud."


def _source(shown: BeautifulSoup) -> str:
    """Give the line of the foot that says what the page rests on and how far it was checked."""
    return texts(shown, "footer .wrap > p:not(.tools)")[1]


def _said(catalog: Catalog, *names: str) -> str:
    """Give what is said of the checks of a list of these events."""
    items = [item for item in catalog.events if item.id in names]
    assert len(items) == len(names)
    return site.writer(catalog, "en", SETTINGS).checked_all(items).striptags()


def test_page_of_a_record_names_the_lines_of_its_sources(world_pages: Pages) -> None:
    assert _source(world_pages["en/naidislinn/services/taisteenus/"]).startswith(
        "Source: plan 2026, lines 21–32, 40, 60–62. Checked on 16 November 2026: Näidislinna koordinaator"
    )


def test_page_of_a_list_names_the_documents_each_once(world_pages: Pages) -> None:
    assert _source(world_pages["en/topics/naabrid/"]).startswith("Source: draft 2027–2029; plan 2026. ")
    assert _source(world_pages["en/a-z/"]).startswith("Source: plan 2026; draft 2027–2029. ")
    assert _source(world_pages["en/programme/"]).startswith("Source: plan 2026; ")


def test_document_is_named_in_the_reader_s_language(world_pages: Pages) -> None:
    assert "план 2026; " in _source(world_pages["ru/a-z/"])


def test_page_that_tells_no_record_names_no_source(world_pages: Pages) -> None:
    for path in ("en/help/", "en/about/", "en/glossary/", "en/sources/"):
        assert "Source:" not in _source(world_pages[path]), path
        assert _source(world_pages[path]) == "The facts are not yet checked.", path


def test_list_of_which_nothing_is_checked_says_so(world: Catalog, real_pages: Pages) -> None:
    assert _said(world, "klubi") == "The facts are not yet checked."
    for path in ("en/", "en/tartu/events/", "en/a-z/", "en/journey/"):
        assert _source(real_pages[path]).endswith("The facts are not yet checked."), path


def test_list_of_which_some_is_checked_says_so(world: Catalog) -> None:
    assert _said(world, "klubi", "retk") == "Some of the facts are not yet checked."


def test_list_of_which_all_is_checked_says_since_when(copy_of_world: Path, world: Catalog) -> None:
    assert _said(world, "retk", "paberiring") == "All facts were checked on 16 November 2026 or later."
    verified = written(copy_of_world, "naidislinn/events/retk.yaml")["verified"]
    change(copy_of_world, "naidislinn/events/retk.yaml", verified=verified | {"on": "2026-11-02"})
    assert _said(loaded(copy_of_world), "retk", "paberiring") == "All facts were checked on 2 November 2026 or later."


def test_check_that_lapsed_is_none(copy_of_world: Path) -> None:
    verified = written(copy_of_world, "naidislinn/events/retk.yaml")["verified"]
    change(copy_of_world, "naidislinn/events/retk.yaml", verified=verified | {"on": "2026-01-02"})
    assert _said(loaded(copy_of_world), "retk", "paberiring") == "Some of the facts are not yet checked."


def test_list_of_one_record_says_who_checked_it(world: Catalog) -> None:
    assert _said(world, "retk") == "Checked on 16 November 2026: Näidislinna retkejuht."


def test_empty_list_is_not_checked(world: Catalog) -> None:
    assert _said(world) == "The facts are not yet checked."


def test_owner_of_the_information_is_named_or_not_known(world_pages: Pages) -> None:
    assert "Responsible for this information: Näidiskeskus" in _source(
        world_pages["en/naidislinn/services/taisteenus/"]
    )
    assert _source(world_pages["en/kuuvald/services/juturing/"]).endswith(
        "Who is responsible for this information: not known."
    )
    assert "esponsible" not in _source(world_pages["en/topics/naabrid/"])


def _sign(
    root: Path, catalog: Catalog, *languages: str, of: str = SERVICE, state: str = "reviewed", leave_out: int = 0
) -> None:
    """Put down that somebody read every text of a service in these languages, but for the last ones."""
    record = catalog.service(of).record
    found = [text for _path, text in texts_of(record) if all(language in text.root for language in languages)]
    signed = {"state": state, "by": "Näidislinna tekstilugeja", "on": "2026-11-20"}
    put(
        root,
        f"translations/{of}.yaml",
        {
            "schema_version": 1,
            "texts": [
                {
                    "field": "title",
                    "source": fingerprint(text.root["et"]),
                    "languages": {
                        language: signed | {"text": fingerprint(text.root[language])} for language in languages
                    },
                }
                for text in found[: len(found) - leave_out]
            ],
        },
    )


def _first_line(root: Path, language: str, of: str = SERVICE) -> str:
    return texts(page(root, f"{language}/{of}/"), "footer .wrap > p:not(.tools)")[0]


def test_text_that_the_municipality_has_read_says_so_in_that_language_alone(
    copy_of_world: Path, world: Catalog
) -> None:
    assert _first_line(copy_of_world, "en") == BY_MACHINE
    _sign(copy_of_world, world, "en")
    assert _first_line(copy_of_world, "en") == READ
    assert _first_line(copy_of_world, "ru") not in {READ, ""}


def test_estonian_text_that_the_municipality_has_read_is_no_longer_unread(copy_of_world: Path, world: Catalog) -> None:
    unchecked = "kuuvald/services/juturing"
    assert _first_line(copy_of_world, "et", unchecked) == NOT_READ
    _sign(copy_of_world, world, "et", of=unchecked)
    assert _first_line(copy_of_world, "et", unchecked) not in {NOT_READ, ""}
    assert _first_line(copy_of_world, "en", unchecked) == BY_MACHINE


def test_estonian_facts_that_somebody_checked_are_not_told_as_unchecked(world_pages: Pages) -> None:
    lines = texts(world_pages[f"et/{SERVICE}/"], "footer .wrap > p:not(.tools)")
    assert NOT_READ not in lines
    assert "" not in lines


def test_one_text_that_nobody_read_keeps_the_page_unread(copy_of_world: Path, world: Catalog) -> None:
    _sign(copy_of_world, world, "en", leave_out=1)
    assert _first_line(copy_of_world, "en") == BY_MACHINE


def test_translation_by_a_person_that_nobody_read_is_not_read(copy_of_world: Path, world: Catalog) -> None:
    _sign(copy_of_world, world, "en", state="translated")
    assert _first_line(copy_of_world, "en") == BY_MACHINE


def test_text_that_changed_after_it_was_read_is_unread_again(copy_of_world: Path, world: Catalog) -> None:
    _sign(copy_of_world, world, "en")
    title = written(copy_of_world, f"{SERVICE}.yaml")["title"]
    change(copy_of_world, f"{SERVICE}.yaml", title=title | {"et": "Näidiskaardi tegemine uuesti"})
    assert _first_line(copy_of_world, "en") == BY_MACHINE


def test_text_that_is_missing_in_a_language_is_unread_there(copy_of_world: Path, world: Catalog) -> None:
    """Its English text stands in its place, whoever read that."""
    _sign(copy_of_world, world, "en", "ar")
    assert _first_line(copy_of_world, "ar") == BY_MACHINE


def test_list_is_never_read_as_a_whole(world_pages: Pages) -> None:
    for path in ("en/", "en/a-z/", "en/topics/jutt/", "en/naidislinn/events/"):
        assert texts(world_pages[path], "footer .wrap > p:not(.tools)")[0] == BY_MACHINE, path


def test_one_can_write_about_the_page_where_the_site_has_a_mailbox(world_pages: Pages, real_pages: Pages) -> None:
    foot = one(world_pages["uk/naidislinn/services/taisteenus/"], "footer")
    letter = urlsplit(next(link for link in links(foot) if link.startswith("mailto:koordinaator")))
    assert letter.path == "koordinaator@naidislinn.example"
    assert parse_qs(letter.query, strict_parsing=True) == {
        "subject": ["Siin on midagi valesti: /uk/naidislinn/services/taisteenus/"]
    }
    for path, shown in real_pages.items():
        assert not shown.select("footer a[href^='mailto:']:not([data-share])"), path


@pytest.mark.parametrize(
    "channels",
    [[], [{"kind": "phone", "number": "+372 5550 0004"}], [{"kind": "web", "url": "https://naidislinn.example/"}]],
)
def test_role_without_a_mailbox_cannot_be_written_to(copy_of_world: Path, channels: list[dict[str, str]]) -> None:
    change(copy_of_world, "naidislinn/contacts/koordinaator.yaml", channels=channels)
    assert site.writer(loaded(copy_of_world), "en", SETTINGS).mailbox == ""
    assert not page(copy_of_world, "en/help/").select("footer a[href^='mailto:']:not([data-share])")


def test_site_without_an_imprint_has_no_mailbox_and_no_publisher(copy_of_world: Path) -> None:
    (copy_of_world / "services/programme/imprint/site.yaml").unlink()
    shown = page(copy_of_world, "en/help/")
    assert site.writer(loaded(copy_of_world), "en", SETTINGS).mailbox == ""
    assert "Not yet an official channel of the municipalities." in words(one(shown, "footer"))


def test_lines_to_copy_name_page_record_and_file(world_pages: Pages) -> None:
    lines = one(world_pages["en/naidislinn/services/taisteenus/"], "pre#wrong").get_text().splitlines()
    assert lines == [
        "Getting a sample card",
        "/en/naidislinn/services/taisteenus/",
        "naidislinn/services/taisteenus",
        "services/naidislinn/services/taisteenus.yaml",
        "Siin on midagi valesti:",
    ]


def test_record_can_be_edited_where_it_has_a_file(world_pages: Pages) -> None:
    assert texts(world_pages["en/naidislinn/"], 'footer a[href*="edit"]') == ["Edit this page's record"]
    assert texts(world_pages["en/about/"], 'footer a[href*="edit"]') == ["Edit this page"]
    assert not world_pages["en/help/"].select('footer a[href*="edit"]')


def test_foot_says_how_to_tell_what_is_wrong(all_pages: Pages) -> None:
    for path, shown in all_pages.items():
        for foot in shown.select("footer"):
            home = "../" * (path.count("/") - 1) or "./"
            led = [value(link, "href") for link in foot.select("details > p:first-of-type a")]
            assert [link.removeprefix("./") for link in led] == [f"{home}wrong/".removeprefix("./")] or path.endswith(
                "wrong/"
            ), path
