"""Tests for `counterclaim.attribute.channels` and the lists that ship."""

from __future__ import annotations

from counterclaim.attribute.channels import load_channels


def test_hosted_occasions_are_occasions() -> None:
    """What gives way to a host is looked for first as an occasion."""
    channels = load_channels()

    assert channels.hosted <= channels.occasions


def test_words_are_in_lower_case() -> None:
    """Tokens are compared in lower case."""
    channels = load_channels()

    for words in (channels.platforms, channels.occasions, channels.media):
        assert all(word == word.lower() for word in words)
