"""The frame around a page: places, the values they take, styles, and a plain frame of our own."""

from __future__ import annotations

from tatsite.shell.frame import Frame, Framing, LanguageLink
from tatsite.shell.shell import Kind, Shell, ShellError, capture
from tatsite.shell.styles import tokens

__all__ = ["Frame", "Framing", "Kind", "LanguageLink", "Shell", "ShellError", "capture", "tokens"]
