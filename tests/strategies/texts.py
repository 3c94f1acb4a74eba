"""Texts that people do write and that YAML, HTML or a terminal could take for something else."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

LONGEST: Final = 5000

ODD: Final = (
    *("no", "yes", "on", "Off", "~", "null", "NULL", "true", "False", "=", "<<", ".inf", "-.INF", ".nan"),
    *("0", "112", "-7", "+372", "012", "1e3", "0x1F", "0o17", "1_000", "12.50", ".5", "12,50", "9" * 19),
    *("18:30", "2026-05-01", "2026-05-01 18:30", "2026-05-01T18:30:00Z", "2026-Q2", "mon-thu: closed"),
    *("- tere", "-", "--", "--- tere", "---", "...", "? tere", "?", ": tere", ":", "tere:", "kava: uus", "tere :"),
    *("#1", "# tere", "kava # märkus", "tere#", "kell 10 #", "%YAML 1.2", "%d {x}", "{a: b}", "{", "[a, b]", "]", ","),
    *("*tere", "&tere", "!tere", "!!str 1", "@tere", "`tere`", "|", ">-", "| tere", "\\n", "\\", "C:\\uus"),
    *("'", '"', "''", "'tere'", '"tere"', '"tere" ja muud', "ta ütles: 'jah', \"ei\"", "l'été", "it’s", "\\'", '\\"'),
    *("<b>tere</b>", "<script>", "&amp;", "&", "</", "]]>", "{{ tere }}", "{% tere %}", "<!--", "javascript:1"),
    *("  tere", "tere  ", "\u00a0tere\u00a0", "10\u00a0000\u202f€", "\u3000tere", "a  b", "pehme\u00adpoolitus"),
    *("kaks\nrida", "lõik\n\nlõik", "\n\ntere", "tere\n\n", "a\n  b", "  a\nb", "a \nb", "a\n b\n\n  c\n", "a\n\n\nb"),
    *("# tere\nrida", "a\n# tere", "- a\n- b", "a: b\nc: d", "a\n---\nb", "a\n...\nb", "a: |\n  b", "a\n<<<<<<< a"),
    *("Здравствуйте!", "Вітаю, ім’я", "мама: «так»", "مرحبًا: 5", "o\u0303un ja a\u0308mm", "Å", "\u212b", "ﬁ"),
    *("👩\u200d👧 👍🏽", "🇪🇪", "e\u0301", "日本語", "\U0001f600" * 20, "ß", "İ", "ǆ"),
    *("ä" * LONGEST, ("sõna " * (LONGEST // 5)).strip(), "x" * 300, ("rida\n" * 40).strip(), "sõna: " * 60 + "."),
)  # fmt: skip
"""Whole texts, each of which some reader, writer or page once got wrong."""

_PIECES = (
    *("tere", "õ", "имя", "'", '"', ": ", " #", "#", "- ", " ", "\n", "\n\n", "\u00a0", ", ", "{", "]", "12", "%"),
)
_UNSEEN = "\u200b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff\ufffe\uffff"
_ANY = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=_UNSEEN), min_size=1, max_size=12)


def _seen(text: str) -> str:
    return text if text.strip() else f"{text}õ"


TEXTS: Final = st.one_of(
    st.sampled_from(("tere", "Näidis", "Пример")),
    st.sampled_from(ODD),
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=6).map("".join).map(_seen),
    _ANY.map(_seen),
)
"""One text in one language, as somebody may type it."""
