"""A page by keyboard alone: where Tab leads, and what it never comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_CONTROLS = """() => {
  const all = 'a[href], area[href], button, summary, input, select, textarea, [role=button], [role=link], [onclick]'
  window.controls = [...document.querySelectorAll(all)].filter(element =>
    element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
  return window.controls.length
}"""
_FOCUSED = """() => {
  const element = document.activeElement
  if (element === document.body) return null
  const box = element.getBoundingClientRect()
  const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  const style = getComputedStyle(element)
  return {
    number: window.controls.indexOf(element),
    what: `${element.className} ${element.innerText}`.trim(),
    seen: box.height > 0 && box.top >= 0 && box.left >= 0 && box.bottom < innerHeight + 1
      && box.right < innerWidth + 1 && (element.contains(onTop) || onTop?.contains(element)),
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  }
}"""
_NAMED = "numbers => numbers.map(number => window.controls[number].outerHTML.slice(0, 80))"
_MANY = 600


def walk(page: Page, key: str = "Tab") -> tuple[list[str], list[str]]:
    """Press Tab from the top of the open page to its end.

    Gives what it led to, in order, and what is wrong: a control it never came to, a focus that nobody can see.
    """
    count = page.evaluate(_CONTROLS)
    came: list[str] = []
    faults: list[str] = []
    left = set(range(count))
    while True:
        page.keyboard.press(key)
        focused = page.evaluate(_FOCUSED)
        if focused is None:
            break
        came.append(focused["what"])
        left.discard(focused["number"])
        faults += [f"{focused['what']}: out of sight"] if not focused["seen"] else []
        faults += [f"{focused['what']}: focus not marked"] if not focused["marked"] else []
        if len(came) > _MANY:
            faults.append("Tab never comes to an end")
            break
    return came, faults + [f"{html}: never reached" for html in page.evaluate(_NAMED, sorted(left))]
