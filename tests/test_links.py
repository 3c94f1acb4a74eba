"""The real site walked by LinkChecker, which knows nothing of ours."""

from __future__ import annotations

import functools
import http.server
import re
import subprocess
import sys
import threading
from pathlib import Path

SETTINGS = """
[checking]
threads=8
maxrequestspersecond=2000
[filtering]
checkextern=0
[AnchorCheck]
"""


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Tells LinkChecker that it need not wait between requests, and notes what it asks for."""

    def __init__(self, *arguments: object, asked: set[str], directory: str) -> None:
        self.asked = asked
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        self.asked.add(self.path)
        self.send_header("LinkChecker", "1")
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Stay silent."""


def walked(folder: Path, start: str, settings: Path) -> tuple[subprocess.CompletedProcess[str], set[str]]:
    """Let LinkChecker follow every link; gives what it said, and the paths it asked for."""
    settings.write_text(SETTINGS, "utf-8")
    asked: set[str] = set()
    handler = functools.partial(_Handler, asked=asked, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/{start}"
        checker = Path(sys.executable).with_name("linkchecker")
        done = subprocess.run(
            [checker, "-f", settings, "--no-status", address], capture_output=True, text=True, check=False, timeout=900
        )
        server.shutdown()
    return done, asked


def test_every_page_is_reached_and_no_link_or_anchor_leads_nowhere(real_site_below: Path, tmp_path: Path) -> None:
    done, asked = walked(real_site_below, "sub/", tmp_path / "settings")
    assert done.returncode == 0, done.stdout + done.stderr
    sitemap = (real_site_below / "sub" / "sitemap.xml").read_text("utf-8")
    assert set(re.findall(r"<loc>http://127\.0\.0\.1(.*?)</loc>", sitemap)) <= asked


def test_a_missing_page_and_a_missing_anchor_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="nowhere/">a</a> <a href="other.html#nothing">b</a>', "utf-8")
    (tmp_path / "other.html").write_text("<p>c</p>", "utf-8")
    done, _ = walked(tmp_path, "", tmp_path / "settings")
    assert done.returncode == 1
    assert "nowhere/" in done.stdout
    assert "Anchor `nothing'" in done.stdout
