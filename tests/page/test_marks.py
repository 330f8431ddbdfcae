"""Mentions in the text: no letter is lost, moved or parted from its neighbour."""

from __future__ import annotations

import html
import re
import time

from hypothesis import given
from hypothesis import strategies as st

from tawthiq.page.marks import KINDS, Mark, marked, of_claims

MENTIONS = st.lists(
    st.builds(
        lambda start, length, kind, claim: Mark(start, start + length, kind, claim),
        st.integers(0, 40),
        st.integers(1, 30),
        st.sampled_from(KINDS),
        st.integers(0, 3),
    ),
    max_size=12,
)


def bare(pieces: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", pieces))


@given(st.text(alphabet="قصف<>&\"' \n\u202e\u0640a3😀", max_size=50), MENTIONS)
def test_without_tags_it_is_the_text(text: str, marks: list[Mark]) -> None:
    assert bare("".join(marked(text, marks))) == text


@given(MENTIONS)
def test_each_piece_knows_its_offset_and_its_claims(marks: list[Mark]) -> None:
    text = "".join(chr(0x627 + number % 20) for number in range(60))
    written = "".join(marked(text, marks))
    for start, claims, words in re.findall(r'data-s="(\d+)" data-c="([\d ]*)">([^<]*)</mark>', written):
        assert text[int(start) :].startswith(words)
        inside = {mark.claim for mark in marks if mark.start <= int(start) < mark.end}
        assert {int(number) for number in claims.split()} == inside


def test_a_mention_inside_a_word_leaves_the_letters_touching() -> None:
    written = "".join(marked("بالرقة", [Mark(1, 6, "place", 0)]))
    assert written == 'ب<mark class="k-place" data-s="1" data-c="0">الرقة</mark>'


def test_the_finer_mention_gives_the_colour_and_the_act_underlines_it() -> None:
    written = "".join(marked("قصف الطيران", [Mark(0, 11, "act", 0), Mark(4, 11, "actor", 0)]))
    assert '<mark class="k-act" data-s="0" data-c="0">قصف </mark>' in written
    assert '<mark class="k-actor k-in" data-s="4" data-c="0">الطيران</mark>' in written


def test_claims_without_words_of_their_own_have_no_mark(claim: object) -> None:
    day = {"start": "2019-05-12", "end": "2019-05-12", "start_char": None, "end_char": None}
    row = {"anchor": {"start": 0, "end": 3}, "date": day, "place": None}
    row |= {name: [] for name in ("actors", "targets", "weapons", "sites", "casualties", "people", "speakers")}
    assert list(of_claims([row], [{"start": 4, "end": 9}])) == [Mark(0, 3, "act", 0), Mark(4, 9, "issue", None)]


def test_many_mentions_of_a_long_text_take_time_in_proportion() -> None:
    marks = [Mark(start, start + 4, "toll", start) for start in range(0, 200_000, 10)]
    begun = time.perf_counter()
    assert bare("".join(marked("ا" * 200_000, marks))) == "ا" * 200_000
    assert time.perf_counter() - begun < 5
