"""What the package offers to other programs."""

from __future__ import annotations

import inspect
import typing

import pytest

import tawthiq


def test_everything_offered_is_there_and_says_what_it_is() -> None:
    for name in tawthiq.__all__:
        assert inspect.getdoc(getattr(tawthiq, name)), name


def test_nothing_else_is() -> None:
    with pytest.raises(AttributeError, match="no attribute 'readd'"):
        _ = tawthiq.readd


def test_the_way_in_is_typed() -> None:
    hints = typing.get_type_hints(tawthiq.read)
    assert hints["text"] is str
    assert hints["return"] is tawthiq.Reading


def test_all_but_the_text_is_given_by_name() -> None:
    kinds = {name: part.kind for name, part in inspect.signature(tawthiq.read).parameters.items()}
    assert kinds.pop("text") is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert set(kinds.values()) == {inspect.Parameter.KEYWORD_ONLY}


def test_a_claim_is_made_of_the_classes_that_are_offered() -> None:
    reading = tawthiq.read("قصفت قوات النظام بلدة سرمين بالمدفعية.", published="2019-05-12")
    assert isinstance(reading, tawthiq.Reading)
    assert isinstance(reading.document, tawthiq.Document)
    assert all(isinstance(claim, tawthiq.Claim) for claim in reading.claims)
