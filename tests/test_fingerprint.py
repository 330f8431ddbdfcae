"""Reprints are known by their wording."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tawthiq.fingerprint import BINS, likeness, of

WORDS = [f"word{number * number % 97}" for number in range(200)]


def test_a_text_is_like_itself_and_unlike_another() -> None:
    other = [f"other{number}" for number in range(200)]
    assert likeness(of(WORDS), of(WORDS)) == 1.0
    assert likeness(of(WORDS), of(other)) < 0.1


def test_a_reprint_without_its_end_is_alike() -> None:
    distinct = [f"word{number}" for number in range(300)]
    assert 0.6 < likeness(of(distinct), of(distinct[:250])) < 1.0


def test_a_short_text_has_none_and_is_like_nothing() -> None:
    assert of(["one", "two"]) is None
    assert likeness(None, of(WORDS)) == 0.0
    assert likeness("broken", of(WORDS)) == 0.0


def test_what_is_no_fingerprint_is_like_nothing() -> None:
    assert likeness("broken", "broken") == 0.0
    assert likeness("z" * BINS * 4, "z" * BINS * 4) == 0.0
    assert likeness("----" * BINS, "----" * BINS) == 0.0


@given(st.lists(st.sampled_from(("0000", "0001", "8000", "ffff", "----")), min_size=BINS, max_size=BINS).map("".join))
def test_likeness_is_the_share_of_filled_bins_that_agree(one: str) -> None:
    other = one[4:] + one[:4]
    bins = [(one[at : at + 4], other[at : at + 4]) for at in range(0, len(one), 4)]
    filled = [pair for pair in bins if pair != ("----", "----")]
    same = sum(left == right for left, right in filled)
    assert likeness(one, other) == (same / len(filled) if filled else 0.0)


def test_it_is_the_same_everywhere() -> None:
    assert of(["قتل", "تسعة", "مدنيين", "في", "بنش"]) == of(iter(["قتل", "تسعة", "مدنيين", "في", "بنش"]))
    assert len(of(WORDS) or "") == BINS * 4
