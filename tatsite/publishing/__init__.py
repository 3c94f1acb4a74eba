"""Finished files to a published folder: writing what changed, and the swap."""

from __future__ import annotations

from tatsite.publishing.swapping import building, swap_in
from tatsite.publishing.writing import PublishingError, Written, write

__all__ = ["PublishingError", "Written", "building", "swap_in", "write"]
