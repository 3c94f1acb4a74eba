"""What other programs subscribe to: calendars and news of events, in every language."""

from __future__ import annotations

from tatsite.feeds.calendar import calendars
from tatsite.feeds.news import news

__all__ = ["calendars", "news"]
