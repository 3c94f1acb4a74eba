"""Finished files to a published folder: writing what changed, the swap, compressed forms, response headers."""

from __future__ import annotations

from tatsite.publishing.compressing import Compressed, compress
from tatsite.publishing.headers import headers_file
from tatsite.publishing.separating import coordinators_mark, refuse_for_coordinators, refuse_for_readers
from tatsite.publishing.servers import SERVERS, settings
from tatsite.publishing.swapping import building, swap_in
from tatsite.publishing.writing import PublishingError, Written, write

__all__ = [
    "SERVERS",
    "Compressed",
    "PublishingError",
    "Written",
    "building",
    "compress",
    "coordinators_mark",
    "headers_file",
    "refuse_for_coordinators",
    "refuse_for_readers",
    "settings",
    "swap_in",
    "write",
]
