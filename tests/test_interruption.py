"""Ctrl-C between two reports."""

from __future__ import annotations

import os
import signal

import pytest

from tawthiq.interruption import Interruption


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_nothing_more_comes_after_the_first() -> None:
    before = signal.getsignal(signal.SIGINT)
    seen = []
    with Interruption() as interruption:
        for number in interruption.until(range(10)):
            seen.append(number)
            if number == 3:
                press()
    assert seen == [0, 1, 2, 3]
    assert interruption.noticed
    assert signal.getsignal(signal.SIGINT) == before


def test_the_second_ends_at_once() -> None:
    with pytest.raises(KeyboardInterrupt), Interruption():
        press()
        press()


def test_without_it_everything_comes() -> None:
    with Interruption() as interruption:
        assert list(interruption.until("abc")) == ["a", "b", "c"]
    assert not interruption.noticed
