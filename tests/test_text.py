"""The text: never altered, compared in a folded form, cut into sentences and tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawthiq.text import HARD_CUT, Document, fold, split, tokenize


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("أإآٱ", "اااا"),
        ("مدرسة", "مدرسه"),
        ("مستشفى", "مستشفي"),
        ("مسؤول", "مسوول"),
        ("قائد", "قايد"),
        ("قـــصف", "قصف"),
        ("قُتِلَ", "قتل"),
        ("٢٣", "23"),
        ("۴۵", "45"),
        ("ﻗﺼﻒ", "قصف"),
        ("ق\u200dصف\u200f", "قصف"),
        ("گوباني", "كوباني"),
        ("٣٫٥", "3.5"),
        ("Raqqa", "Raqqa"),
    ],
)
def test_one_spelling_for_what_writers_interchange(word: str, form: str) -> None:
    assert fold(word) == form


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def forms(text: str) -> list[list[str]]:
    return [[token.form for token in sentence.tokens] for sentence in split(text)]


def test_sentences_end_at_stops_and_line_breaks() -> None:
    assert forms("قصف. غارة؟ هجوم!\nعنوان\n\nخبر") == [
        ["قصف", "."], ["غاره", "؟"], ["هجوم", "!"], ["عنوان"], ["خبر"],
    ]  # fmt: skip


def test_a_number_stays_with_its_noun_over_a_line_break() -> None:
    (sentence,) = split("قتل في القصف على المدينة أمس 90\n\nمقاتلا من الفصيل")
    assert "90" in [token.form for token in sentence.tokens]


@pytest.mark.parametrize("text", ["3.5 كم", "موقع syria.tv نشر", "أ. محمد قال", "قصف .. غارة"])
def test_a_dot_that_ends_nothing(text: str) -> None:
    assert len(forms(text)) == 1


def test_what_opens_a_line_opens_a_paragraph() -> None:
    assert [sentence.opens_paragraph for sentence in split("أول. ثان.\nثالث.")] == [True, False, True]


def test_an_endless_sentence_is_cut() -> None:
    parts = list(split("قصف " * (3 * HARD_CUT)))
    assert len(parts) >= 3
    assert max(len(part.tokens) for part in parts) <= HARD_CUT


def test_kinds_of_tokens() -> None:
    kinds = [token.kind for token in tokenize("قصف Raqqa 12 «#_،")]
    assert kinds == ["word", "latin", "number", "quote", "joint", "punct"]


@given(st.text(max_size=200))
def test_tokens_lie_in_order_in_the_unaltered_text(text: str) -> None:
    document = Document(text, "r", "0")
    assert document.text == text
    end = 0
    for number, sentence in enumerate(document.sentences):
        assert sentence.index == number
        assert (sentence.start, sentence.end) == (sentence.tokens[0].start, sentence.tokens[-1].end)
        for token in sentence.tokens:
            assert end <= token.start < token.end <= len(text)
            end = token.end


@given(st.text(max_size=200))
def test_nothing_but_white_space_lies_between_tokens(text: str) -> None:
    left = list(text)
    for token in tokenize(text):
        left[token.start : token.end] = [" "] * (token.end - token.start)
    assert not "".join(left).translate(dict.fromkeys(map(ord, INVISIBLE))).strip()


INVISIBLE = "".join(map(chr, (*range(0x1C, 0x20), 0x85)))
