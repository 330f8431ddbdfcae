"""What is said: where it begins behind a word of speech, how far it reaches, and what is only its occasion."""

from __future__ import annotations

from tawthiq.claims.scene import Scene
from tawthiq.language import Hit

FAR = 16
"""Tokens behind a name within which what is said begins."""
NEAR = 3
"""Tokens at the head of a sentence that belong to the verb of speech behind them."""


def opens(scene: Scene, at: int) -> bool:
    """What is said begins there."""
    return scene.covered("saying", at) or scene.form(at) == ":"


def points_back(scene: Scene, hit: Hit) -> bool:
    """ "وفق ما أفاد", "كما نقلت", "الذي أعلنه": the verb points at what was said before it."""
    if hit.tag.endswith("object"):
        return True
    if any(other.row.get("sort") == "according" and 0 < hit.first - other.last <= 2 for other in scene.speech):
        return True
    return scene.form(hit.first - 1) in ("ما", "كما", "حسبما", "مثلما")


def accused_of(scene: Scene, hit: Hit, stop: int) -> bool:
    """ "يتهم النظام بقصف": nobody is named who accuses, only who is accused and of what."""
    form = scene.form(stop)
    one = sum(1 for actor in scene.actors if hit.last < actor.first < stop) <= 1
    return one and form.startswith("ب") and not form.startswith("بان")


def turns(scene: Scene, hit: Hit) -> bool:
    """A coordinated verb, or one behind a word that adds: another voice begins here and ends the one before."""
    return hit.prefix.startswith("و") or any(0 <= hit.first - a.last <= 3 for a in scene.cues("addition"))


def turn(scene: Scene, hit: Hit) -> int:
    """Where the voice before ends, when another begins at a word of speech."""
    return min((a.first for a in scene.cues("addition") if 0 <= hit.first - a.last <= 3), default=hit.first)


def addition(scene: Scene, low: int) -> int:
    """Where something else is added behind a position."""
    return min((a.first for a in scene.cues("addition") if a.first >= low), default=len(scene))


def occasion(scene: Scene, low: int) -> int:
    """Where the words of an occasion begin ("… بعد هجوم", "… على إثر غارات") when nothing was said before them.

    Args:
        scene: the sentence.
        low: behind the verb of speech and the names of who speaks.
    """
    if any(opens(scene, k) or scene.sentence.tokens[k].kind == "quote" for k in range(low, min(low + FAR, len(scene)))):
        return len(scene)
    told = [hit.first for hit in (*scene.acts, *scene.harms) if hit.first >= low and hit.row.get("type") != "none"]
    first = min(told, default=len(scene))
    since = (hit.first for name in ("occasion", "cause") for hit in scene.cues(name) if low <= hit.first < first)
    return min(since, default=len(scene))


def first_word(scene: Scene, start: int) -> int:
    """Where the clause of a voice begins: the sentence itself, when no verb stands before ("وخلال الهجوم، وثق …")."""
    verbs = (hit for hit in (*scene.acts, *scene.harms, *scene.speech) if hit.row.kind == "verb")
    others = (hit for name in ("carry_out", "result", "launch") for hit in scene.cues(name))
    before = any(hit.first < start for hit in (*verbs, *others))
    return start if start > NEAR and before else 0


def clause_end(scene: Scene, low: int) -> int:
    """The next comma, or where something else is added."""
    return min((at for at in scene.breaks() if at > low), default=len(scene))


def told(scene: Scene, at: int) -> bool:
    """A noun of what is told stands there, perhaps behind "to": "وأشار إلى مقتل …", "كما أكد وقوع …"."""
    at += scene.covered("reaching", at)
    if scene.covered("speaker_object", at):
        return True
    return any(hit.first == at and hit.row.kind == "noun" for hit in (*scene.acts, *scene.harms))
