"""The page as a whole: what stands before the reports, each report, and what stands behind them."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tawthiq import labels
from tawthiq.page import cards, marks
from tawthiq.page.names import Names, escape

_WEB = Path(labels.__file__).parent / "data" / "web"
_DIRECTION = {"ar": "rtl", "en": "ltr"}

Record = Mapping[str, Any]


def head(names: Names) -> str:
    """Everything before the first report. The page may run its own script and style and load nothing."""
    styles, scripts = ([_asset(f"{part}.{kind}") for part in ("page", "incidents")] for kind in ("css", "js"))
    allowed = f"style-src {' '.join(map(_digest, styles))}; script-src {' '.join(map(_digest, scripts))}"
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{names.lang}" dir="{_DIRECTION[names.lang]}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">\n'
        f"<title>{names.text('page', 'title')}</title>\n"
        f"{''.join(f'<style>{style}</style>' for style in styles)}\n"
        f"{''.join(f'<script>{script}</script>' for script in scripts)}\n</head>\n"
        "<body>\n"
        f"{_top(names)}{_sidebar(names)}<main id=reports tabindex=-1>\n"
    )


def _top(names: Names) -> str:
    kinds = "".join(
        f'<li><button type="button" class="k-{kind}" data-kind="{kind}" aria-pressed="false">'
        f"{names.tag('kind', kind)}</button></li>"
        for kind in marks.KINDS
    )
    other = _other(names.lang)
    return (
        f'<a class="skip" href="#reports">{names.tag("page", "skip")}</a>'
        f"<header><h1>{names.tag('page', 'title')}</h1>"
        f'<ul class="legend" role="group" {names.attribute("aria-label", "page", "legend")}>{kinds}</ul>'
        '<div class="tools"><button type="button" id="all" hidden aria-pressed="false">'
        f"{names.tag('page', 'show_all')}</button>"
        f'<button type="button" id="turn" hidden>{names.tag("page", "incidents")}</button>'
        f'<button type="button" id="language" hidden lang="{other}">{_TONGUES[other]}</button>'
        "</div></header>\n"
    )


_TONGUES = {"ar": "العربية", "en": "English"}


def _other(lang: str) -> str:
    return "en" if lang == "ar" else "ar"


def _sidebar(names: Names) -> str:
    hint = names.attribute("placeholder", "page", "filter_hint")
    return (
        f"<nav hidden {names.attribute('aria-label', 'page', 'reports')}>"
        f'<label for="filter">{names.tag("page", "filter")}</label><input type="search" id="filter" {hint}>'
        f'<label for="type">{names.tag("page", "type_of_claim")}</label>'
        f'<select id="type"><option value="">{names.text("page", "any_type")}</option></select>'
        f'<p id="count" role="status"></p><ol id="list"></ol>'
        f'<p class="help">{names.tag("page", "help")}</p></nav>\n'
    )


def report(reading: Record, text: str, number: int, names: Names) -> str:
    """One report with its text and its claims.

    Args:
        reading: the record of the reading.
        text: the unaltered text.
        number: its place in the page.
        names: what codes are called.
    """
    about, claims, issues = reading["report"], reading["claims"], reading["issues"]
    places = {claim["id"]: place for place, claim in enumerate(claims)}
    body = "".join(marks.marked(text, marks.of_claims(claims, issues)))
    shown = "".join(cards.card(claim, place, places, number, names) for place, claim in enumerate(claims))
    nothing = "" if claims else f"<p class=nothing>{names.tag('page', 'nothing')}</p>"
    language = escape(about.get("language") or "ar")
    return (
        f'<article class="report" id="r{number}" aria-labelledby="r{number}h" tabindex="-1">'
        f"{_about(about, number, names)}"
        f'<div class="columns"><section class="text" tabindex="0" lang="{language}" dir="auto" '
        f"{names.attribute('aria-label', 'page', 'text')}>{body}</section>"
        f'<section class="claims" {names.attribute("aria-label", "page", "claims")}>{nothing}<ol>{shown}</ol>'
        f"{_issues(issues, text, names)}</section></div></article>\n"
    )


def _about(about: Record, number: int, names: Names) -> str:
    title = escape(about["title"]) if about.get("title") else names.tag("page", "untitled")
    day = about.get("published")
    published = f"<bdi>{escape(day)}</bdi>" if day else names.tag("page", "unknown_day")
    publisher = f"<bdi>{escape(about['publisher'])}</bdi> · " if about.get("publisher") else ""
    return (
        f'<h2 id="r{number}h" dir="auto">{title}</h2>'
        f'<p class="about">{publisher}{published} · <code dir="ltr">{escape(about["id"])}</code></p>'
    )


def _issues(issues: Sequence[Record], text: str, names: Names) -> str:
    if not issues:
        return ""
    rows = "".join(
        f"<li>{cards.words(_excerpt(text, row), row['start'], row['end'], 'issue')} "
        f"<bdi>{escape(row['message'])}</bdi></li>"
        for row in issues
    )
    return f'<div class="issues"><h3>{names.tag("page", "issues")}</h3><ul>{rows}</ul></div>'


def _excerpt(text: str, issue: Record) -> str:
    return f"<q>{escape(text[issue['start'] : issue['end']][:80])}</q>"


def foot(names: Names, reports: int) -> str:
    """Everything behind the last report."""
    empty = "" if reports else f"<p class=nothing>{names.tag('page', 'no_reports')}</p>"
    for code in (
        "show_one",
        "no_match",
        "untitled",
        "claim",
        "reports",
        "claims",
        "incidents",
        "all_claims",
        "incidents_shown",
    ):
        names.text("page", code)
    return (
        f"{empty}</main>\n<footer><p>{names.tag('page', 'care')}</p></footer>\n"
        f'<script type="application/json" id="names">{names.table()}</script>\n</body>\n</html>\n'
    )


@cache
def _asset(name: str) -> str:
    return (_WEB / name).read_text(encoding="utf-8")


def _digest(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
