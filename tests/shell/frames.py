"""A small frame with every place in it, to be spoiled."""

from __future__ import annotations

from tatsite.shell.shell import marker

FRAME = f"""<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="{marker("policy")}">
<meta name="robots" content="{marker("robots")}">
<title>{marker("title")} · tatsite</title>
<meta name="description" content="{marker("description")}">
<link rel="canonical" href="{marker("canonical")}">
<meta property="og:image" content="{marker("picture")}">
{marker("styles")}
<style>p{{color:red}}</style>
</head><body>
<a href="{marker("language-et")}">Eesti</a>
<a href="{marker("section-url")}" title="{marker("section")}">{marker("section")} {marker("official")}</a>
<a href="{marker("share")}">Jaga</a> {marker("address")}
<script>alert(1)</script>
<main>{marker("main")}</main><footer>{marker("foot")}</footer>
</body></html>
"""


def frame_with(spoiled: str) -> str:
    """Give the frame with something more in its body."""
    return FRAME.replace("<main>", f"{spoiled}<main>")
