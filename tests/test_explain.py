"""How a report is read, shown in the terminal."""

from __future__ import annotations

import io

from rich.console import Console

from tawthiq.explain import explain, mentions
from tawthiq.publication import document
from tawthiq.reading import read_document

TEXT = (
    "قصفت طائرات حربية سوقا في مدينة إدلب يوم الأحد الماضي، ما أدى إلى مقتل أربعة مدنيين، وفق ناشطين.\n"
    "وقال المجلس المحلي إن الجرحى نقلوا إلى المستشفى."
)
REPORT = document(TEXT, TEXT.encode(), fields={"id": "wire", "published": "2018-06-22"})


def shown() -> str:
    out = io.StringIO()
    Console(file=out, width=200).print(explain(REPORT))
    return out.getvalue()


def test_every_sentence_is_shown_with_what_was_seen_in_it() -> None:
    text = shown()
    for words in ("wire", "1 · report", "2 · report", "أربعة مدنيين", "place", "Idlib", "people", "4 civilian", "date"):
        assert words in text


def test_claims_are_shown_with_their_rules() -> None:
    (claim, *_) = read_document(REPORT).claims
    text = shown()
    assert claim.id in text
    assert ", ".join(claim.rules) in text


def test_mentions_stand_in_their_sentence_in_order() -> None:
    for scene in read_document(REPORT).scenes:
        seen = mentions(scene)
        assert [mention.start for mention in seen] == sorted(mention.start for mention in seen)
        assert all(scene.sentence.start <= mention.start < mention.end <= scene.sentence.end for mention in seen)
        assert all(mention.meaning and mention.rule for mention in seen)


def test_words_are_no_markup() -> None:
    text = "[bold]قصف[/bold] مدفعي على بلدة [red]سراقب[/red]."
    out = io.StringIO()
    Console(file=out, width=200).print(explain(document(text, text.encode())))
    assert text in out.getvalue()


def test_the_same_words_are_told_once_for_each_kind() -> None:
    for scene in read_document(REPORT).scenes:
        places = [(mention.start, mention.end, mention.kind) for mention in mentions(scene)]
        assert len(places) == len(set(places))
