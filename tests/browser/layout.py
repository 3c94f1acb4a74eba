"""Layout that breaks: texts over each other, cut off, or out of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_BROKEN = """() => {
  document.querySelectorAll('details').forEach(fold => { fold.open = true })
  const found = []
  const said = element =>
    `<${element.tagName.toLowerCase()} ${element.className}> ${element.textContent.trim().slice(0, 40)}`
  const shown = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.vh, .skip')
  const boxes = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    const element = text.parentElement
    if (!text.data.trim() || !shown(element) || element.closest('script, style')) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue
      if (box.right > innerWidth + 1 || box.left < -1) found.push(`${said(element)} sticks out`)
      const edge = box.height * .2
      boxes.push({
        element, top: box.top + edge, bottom: box.bottom - edge, left: box.left + 1, right: box.right - 1,
      })
      for (let around = element; around && around !== document.body; around = around.parentElement) {
        const style = getComputedStyle(around)
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
        const edge = around.getBoundingClientRect()
        if (box.right > edge.right + 1 || box.left < edge.left - 1 || box.bottom > edge.bottom + 2) {
          found.push(`${said(element)} is clipped`)
          break
        }
      }
    }
  }
  boxes.sort((one, other) => one.top - other.top)
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (other.top >= one.bottom) break
      const apart = one.right <= other.left || other.right <= one.left
      const related = one.element.contains(other.element) || other.element.contains(one.element)
      if (!apart && !related) {
        found.push(`${said(one.element)} lies over ${said(other.element)}`)
      }
    }
  })
  return [...new Set(found)]
}"""


def broken_layout(page: Page) -> list[str]:
    """Give what is broken on the open page, with everything unfolded."""
    found: list[str] = page.evaluate(_BROKEN)
    return found
