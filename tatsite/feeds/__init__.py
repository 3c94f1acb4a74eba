"""What other programs subscribe to: news of events, in every language."""

from __future__ import annotations

from tatsite.feeds.news import news

__all__ = ["news"]
