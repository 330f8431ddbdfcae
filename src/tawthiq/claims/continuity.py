"""One subject, several verbs: "شنت القوات هجوما، وتمكنت من السيطرة على القرية" names its subject once."""

from __future__ import annotations

from tawthiq.claims.drafts import Draft
from tawthiq.claims.event import Event, kind_of
from tawthiq.language import Hit
from tawthiq.text import fold

MANAGED = 4
"""Tokens from a verb of success to the noun of what was done."""


def carry(before: Event, event: Event, draft: Draft) -> None:
    """Who did the act before also did one that is told by a coordinated verb with no subject of its own.

    Args:
        before: the act told right before it, in the same sentence.
        event: the act.
        draft: its words.
    """
    if event.actors or not before.actors or not draft.triggers:
        return
    verb = _verb(draft)
    if verb is None or verb.prefix[:1] not in ("و", "ف") or verb.tag.endswith("object"):
        return
    if _agrees(verb, next(iter(before.actors.values())).name, next(iter(before.actors))):
        event.actors.update({slug: named for slug, named in before.actors.items() if slug not in event.targets})
        event.rules.add("party:same_subject")


def _verb(draft: Draft) -> Hit | None:
    """The verb that tells the act, or that of success before its noun."""
    first = draft.triggers[0]
    if first.row.kind == "verb":
        return first
    return next((hit for hit in draft.scene.cues("managed") if 0 < first.first - hit.last <= MANAGED), None)


def _agrees(verb: Hit, name: str, slug: str) -> bool:
    """A feminine subject takes a feminine verb; its masculine is told of somebody else, or in the passive."""
    feminine = verb.form.endswith("ت") if verb.tag.startswith("past") else verb.form.startswith("ت")
    word = fold(name.split()[0]) if name else ""
    return feminine or not (word.endswith(("ه", "ات")) or kind_of(slug) == "state")
