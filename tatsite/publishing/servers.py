"""The rules of the response headers as settings of nginx, Apache and Caddy.

Each snippet also sends the compressed files that `tatsite compress` made, the site's own 404 page, and the right type
of every file. The site stands at the root of its host.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tatsite.publishing.headers import FILE, NOT_FOUND, netlify, policy_of, rules
from tatsite.publishing.mediatypes import BINARY, TEXT, content_type
from tatsite.publishing.writing import PublishingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tatsite.publishing.headers import Rule

_HSTS = "# HTTPS for good is the host's to decide (docs/hosting.md):"
_YEAR = 'Strict-Transport-Security "max-age=31536000"'
# nginx takes no word of 4096 bytes, and a policy with many hashes is longer.
_LONGEST = 2000
_LONG = 200
_ENCODINGS = (("br", "br"), ("gzip", "gz"))


def nginx(wanted: tuple[Rule, ...]) -> str:
    """Write rules as lines for the `server` block of nginx."""
    variables, values = _variables(wanted[0])
    lines = [
        "# Made by `tatsite headers --server nginx`. Goes into the server block, beside listen, server_name and root.",
        "charset utf-8;",
        f"charset_types {' '.join(sorted({kind for kind in TEXT.values() if not kind.endswith('json')}))};",
        "default_type application/octet-stream;",
        "types {",
        *(f"    {kind} {suffix};" for suffix, kind in sorted((TEXT | BINARY).items())),
        "}",
        "gzip_static on;",
        "gzip_proxied any;",
        "gzip_vary on;",
        "# Brotli needs a module (in Debian libnginx-mod-http-brotli-static). When it is there, take the # away:",
        "# brotli_static on;",
        f"error_page 404 {NOT_FOUND};",
        f"{_HSTS} in each location: add_header {_YEAR} always;",
        *variables,
    ]
    for rule in wanted:
        # A location with a header of its own takes over none from outside, so each needs them all.
        headers = values | (dict(rule.headers) if rule.folder != "/" else {})
        lines.append(f"location {rule.folder} {{")
        lines += [f'    add_header {name} "{value}" always;' for name, value in headers.items()]
        lines.append("}")
    return _text(lines)


def apache(wanted: tuple[Rule, ...]) -> str:
    """Write rules as the file `.htaccess` of Apache 2.4, beside the site's first page."""
    every, *folders = wanted
    lines = [
        "# Made by `tatsite headers --server apache`. Save it as .htaccess beside index.html.",
        "# Needs AllowOverride FileInfo, and the modules headers, mime and rewrite.",
        f"ErrorDocument 404 {NOT_FOUND}",
        *(f'Header always set {name} "{value}"' for name, value in every.headers),
    ]
    for rule in folders:
        asked = f'"expr=%{{REQUEST_URI}} =~ m#^{rule.folder}#"'
        lines += [f'Header always set {name} "{value}" {asked}' for name, value in rule.headers]
    lines += [
        f"{_HSTS} Header always set {_YEAR}",
        *(f"AddType {kind} .{suffix}" for suffix, kind in BINARY.items()),
        *_encoded(),
    ]
    return _text(lines)


def caddy(wanted: tuple[Rule, ...]) -> str:
    """Write rules as lines for the site block of Caddy 2."""
    every, *folders = wanted
    own = {name for rule in folders for name, _value in rule.headers}
    lines = [
        "# Made by `tatsite headers --server caddy`. Goes into the site block, beside root.",
        f"{_HSTS} header {_YEAR}",
        "header {",
        *(f'    {name} "{value}"' for name, value in every.headers if name not in own),
        "}",
        f"@pages not path {' '.join(f'{rule.folder}*' for rule in folders)}",
    ]
    lines += [f'header @pages {name} "{value}"' for name, value in every.headers if name in own]
    for rule in folders:
        lines += [f'header {rule.folder}* {name} "{value}"' for name, value in rule.headers]
    for suffix in sorted(TEXT.keys() - {"html"}):
        lines += [f"@{suffix} path *.{suffix}", f'header @{suffix} Content-Type "{content_type(suffix)}"']
    lines += [
        "file_server {",
        "    precompressed br gzip",
        "}",
        "handle_errors {",
        "    @missing expression {err.status_code} == 404",
        f"    rewrite @missing {NOT_FOUND}",
        # What was missing had the headers of its own path.
        f'    header @missing Content-Type "{content_type("html")}"',
        *(f'    header @missing {name} "{value}"' for name, value in every.headers),
        *(f"    header @missing -{name}" for name in sorted(own - dict(every.headers).keys())),
        "    file_server @missing {",
        "        precompressed br gzip",
        "    }",
        "}",
    ]
    return _text(lines)


SERVERS = {"apache": apache, "caddy": caddy, "netlify": netlify, "nginx": nginx}
"""What writes the settings of each server, by its name."""


def settings(server: str, site: Path) -> str:
    """Give the settings for one of `SERVERS`, with the Content-Security-Policy of a built site.

    Raises:
        PublishingError: The site has no readable file `_headers`, or no policy in it.
    """
    try:
        policy = policy_of((site / FILE).read_text("utf-8"))
        return SERVERS[server](rules(policy))
    except (OSError, ValueError) as error:
        raise PublishingError(f"{site / FILE} has no Content-Security-Policy; build the site first") from error


def _variables(every: Rule) -> tuple[list[str], dict[str, str]]:
    """Give the lines that put long values into variables of nginx, and what stands for each header then.

    Each location repeats the headers of every file, so the long ones are better written once.
    """
    lines: list[str] = []
    values = dict(every.headers)
    for name, value in every.headers:
        if len(value) > _LONG:
            pieces = [value[start : start + _LONGEST] for start in range(0, len(value), _LONGEST)]
            variables = [f"$tatsite_{name.lower().replace('-', '_')}_{place}" for place in range(len(pieces))]
            lines += [f'set {variable} "{piece}";' for variable, piece in zip(variables, pieces, strict=True)]
            values[name] = "".join(variables)
    return lines, values


def _encoded() -> Iterator[str]:
    """Give the lines that let Apache send compressed files as what they are when unpacked."""
    # Apache takes the last suffix for the type or, with .br, for the language: Breton.
    yield "RemoveLanguage .br"
    texts = "|".join(sorted(TEXT))
    for suffix in sorted(TEXT):
        yield rf'<FilesMatch "\.{suffix}(\.br|\.gz)?$">'
        yield f'    ForceType "{content_type(suffix)}"'
        yield "    Header merge Vary Accept-Encoding"
        yield "</FilesMatch>"
    for encoding, suffix in _ENCODINGS:
        yield rf'<FilesMatch "\.({texts})\.{suffix}$">'
        # Not as a header: this way modules that compress see that it is done.
        yield f"    AddEncoding {encoding} .{suffix}"
        yield "</FilesMatch>"
    yield "RewriteEngine On"
    for encoding, suffix in _ENCODINGS:
        yield rf'RewriteCond "%{{HTTP:Accept-Encoding}}" "\b{encoding}\b"'
        yield rf'RewriteCond "%{{REQUEST_FILENAME}}.{suffix}" -f'
        yield rf'RewriteRule "^(.+\.({texts}))$" "$1.{suffix}" [L]'


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
