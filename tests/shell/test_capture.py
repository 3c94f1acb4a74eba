"""A place where its value would not be safe stops the build when the frame is captured."""

from __future__ import annotations

import pytest

from tatsite.shell import ShellError, capture
from tatsite.shell.shell import PLACES, marker
from tests.shell.frames import FRAME, frame_with

TEXT, URL, HTML = marker("title"), marker("canonical"), marker("main")


def test_good_frame_is_cut_at_its_places() -> None:
    shell = capture(FRAME)
    assert set(shell.places) == {*PLACES, "language-et"}
    assert len(shell.fixed) == len(shell.places) + 1
    assert not any("tatsite-place" in text for text in shell.fixed)


def test_places_may_stand_side_by_side() -> None:
    assert capture(frame_with(f"<p>{TEXT}{TEXT}</p>")).places.count("title") == 3


@pytest.mark.parametrize("place", [TEXT, URL, HTML])
@pytest.mark.parametrize(
    "spoiled",
    [
        "<script>let a = '{}'</script>",
        '<script type=\'application/ld+json\'>{{"name": "{}"}}</script>',
        "<style>p::after{{content:'{}'}}</style>",
        '<p style="color:{}">',
        "<button onclick=\"go('{}')\">",
        "<!-- {} -->",
        "<{}>",
        "<p {}>",
        '<p {}="x">',
        "</{}>",
        "<!doctype {}>",
        "<?xml {}?>",
        "<![CDATA[{}]]>",
        '<iframe srcdoc="{}"></iframe>',
        '<img src="{}">',
        '<form action="{}">',
    ],
)
def test_place_where_no_value_is_safe_is_refused(spoiled: str, place: str) -> None:
    with pytest.raises(ShellError):
        capture(frame_with(spoiled.format(place)))


@pytest.mark.parametrize(
    "spoiled",
    [
        f'<a href="{TEXT}">',
        f"<p>{URL}</p>",
        f'<p title="{URL}">',
        f'<p title="{HTML}">',
        f'<a href="{HTML}">',
        f"<textarea>{HTML}</textarea>",
    ],
)
def test_place_of_another_kind_is_refused(spoiled: str) -> None:
    with pytest.raises(ShellError, match="must not stand in"):
        capture(frame_with(spoiled))


def test_html_place_in_the_title_is_refused() -> None:
    with pytest.raises(ShellError, match=r"main \(html\) must not stand in title"):
        capture(FRAME.replace("<title>", f"<title>{HTML} "))


@pytest.mark.parametrize("spoiled", [f"<p title={TEXT}>", f"<a href={URL}>", f"<p title=a{TEXT}>"])
def test_place_in_an_attribute_without_quotation_marks_is_refused(spoiled: str) -> None:
    """A value with a space would go on as another attribute."""
    with pytest.raises(ShellError):
        capture(frame_with(spoiled))


@pytest.mark.parametrize("spoiled", [f"<a href=\"javascript:go('{URL}')\">", f'<a href="JavaScript:{URL}">'])
def test_url_place_inside_a_script_address_is_refused(spoiled: str) -> None:
    with pytest.raises(ShellError):
        capture(frame_with(spoiled))


def test_place_written_as_character_references_is_refused() -> None:
    with pytest.raises(ShellError):
        capture(frame_with(f"<p>&#116;{TEXT[1:]}</p>"))


def test_unknown_place_is_refused_by_name() -> None:
    with pytest.raises(ShellError, match="there is no place named tundmatu"):
        capture(frame_with(f"<p>{marker('tundmatu')}</p>"))


@pytest.mark.parametrize("name", list(PLACES))
def test_missing_place_is_refused_by_name(name: str) -> None:
    with pytest.raises(ShellError, match=f"no place for .*{name}"):
        capture(FRAME.replace(marker(name), ""))
