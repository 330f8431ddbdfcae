"""How Arabic words are inflected: from the forms of a data row to all the spellings that texts hold.

Spellings are comparison forms (`tawthiq.text.fold`), without the proclitics that may stand before them; those are
checked against `PREFIXES` where a spelling is seen, because they stick to the word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from tawthiq.text import fold

_CONJUNCTIONS = ("", "و", "ف")
_BARE = frozenset(c + p for c, p in product(_CONJUNCTIONS, ("", "ب", "ك", "ل")))
_AL = frozenset(c + p for c, p in product(_CONJUNCTIONS, ("ال", "بال", "كال", "لل")))
PREFIXES: Mapping[str, frozenset[str]] = {
    "noun": _BARE | _AL,
    "bare": _BARE,
    "al": _AL,
    "verb": frozenset(c + s for c, s in product(("", "و", "ف"), ("", "ل", "س"))),
    "fixed": frozenset({"", "و", "ف"}),
}
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
_OBJECTS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "كم")
Spelling = tuple[str, str, str]


def expand(kind: str, forms: Iterable[str], attributes: Mapping[str, Any]) -> Iterator[Spelling]:
    """All spellings of a row: (comparison form, key of `PREFIXES`, tag).

    Args:
        kind: noun (takes article, proclitics, possessive suffixes, tanwin), name (proclitics only; an article in
            the form is part of the name), verb (conjugated in all persons, with object suffixes; `present` in the
            attributes gives the third person of the present), fixed (as written; takes only "and", "so").
        forms: as written in the data.
        attributes: of the row.
    """
    if kind == "verb":
        for form in (*forms, *attributes.get("past", ())):
            yield from _past(fold(form), sound=form.endswith("أ"))
        for form in attributes.get("present", ()):
            yield from _present(fold(form))
        return
    for form in forms:
        yield from _SIMPLE[kind](form)


def _fixed(form: str) -> Iterator[Spelling]:
    yield fold(form), "fixed", ""


def _name(form: str) -> Iterator[Spelling]:
    if _has_article(form.split()[0]):
        yield fold(form)[2:], "al", ""
    else:
        yield fold(form), "bare", ""


def _noun(form: str) -> Iterator[Spelling]:
    words = [fold(word) for word in form.split()]
    if _has_article(form.split()[0]):
        yield " ".join(words)[2:], "al", ""
        return
    yield " ".join(words), "noun", ""
    if len(words) > 1:
        definite = [_definite(word) for word in form.split()]
        yield " ".join([words[0], *definite[1:]]), "noun", "definite"
        yield " ".join([*words[:-1], definite[-1]]), "noun", "definite"
        yield " ".join(map(_tanwin, words)), "bare", ""
        for spelling, _, _ in _possessed(words[-1]):
            yield " ".join([*words[:-1], spelling]), "noun", "possessed"
        return
    yield _tanwin(words[0]), "bare", ""
    yield from _possessed(words[0])


def _possessed(form: str) -> Iterator[Spelling]:
    stems = [form]
    if form.endswith("ه"):
        stems = [form[:-1] + "ت"]
    elif len(form) > 4 and form.endswith(("ون", "ين", "ان")):
        stems = [form[:-1]]
        yield form[:-1], "bare", "construct"
        if form.endswith("ين"):
            stems.append(form[:-2])
    for stem, suffix in product(stems, _PRONOUNS):
        if not (suffix == "ه" and stem.endswith("ي")):  # the same letters as the feminine of an adjective
            yield stem + suffix, "bare", "possessed"


def _has_article(word: str) -> bool:
    """The word as written opens with the article: a plain alef, not the first radical of "ألغام" or "آليات"."""
    return word.startswith("ال") and len(fold(word)) > 4


def _definite(word: str) -> str:
    """A word as written, folded and with its article."""
    folded = fold(word)
    return folded if _has_article(word) or len(folded) < 3 else "ال" + folded


def _tanwin(word: str) -> str:
    return word if word.endswith(("ه", "ا", "اء", "ون", "ين", "ات")) else word + "ا"


def _past(form: str, sound: bool = False) -> Iterator[Spelling]:
    """The past of a verb; `sound`: what ends it is a hamza ("بدأ"), no weak letter that others drop."""
    stem = form[:-1] if form.endswith(("ي", "ا")) and not sound else form
    third = [
        (form, "singular"),
        (stem + "ت", "singular"),
        (stem + "وا", "plural"),
        (stem + "و", "plural"),
        (stem + "تا", "dual"),
        ((form if form.endswith("ي") else stem) + "ا", "dual"),
        (form + "نا", "first"),
        (form + "ن", "plural"),
    ]
    if form.endswith("ي"):  # لقي keeps its ya (لقيت), أخلى loses it (أخلت); the comparison form cannot tell them
        third.append((form + "ت", "singular"))
    for spelling, number in third:
        yield spelling, "verb", "past" if number != "first" else "first"
        if spelling.endswith("وا") or (form.endswith("ي") and spelling == form):
            base = spelling[:-1] if spelling.endswith("وا") else stem + "ا"
        else:
            base = spelling
        for suffix in _OBJECTS:
            yield base + suffix, "verb", "past+object"


def _present(form: str) -> Iterator[Spelling]:
    base = form[1:]
    weak = base[:-1] if base.endswith(("ي", "و", "ا")) else base
    for person in "يتنا":
        for ending in ("", "ون", "ان", "ين", "وا", "ن"):
            spelling = person + (base if not ending or ending == "ن" else weak) + ending
            yield spelling, "verb", "present"
            for suffix in _OBJECTS:
                yield (spelling[:-1] if ending == "وا" else spelling) + suffix, "verb", "present+object"


_SIMPLE = {"noun": _noun, "name": _name, "fixed": _fixed}
