"""Tests for `counterclaim.resolve.place_home`."""

from __future__ import annotations

import pytest

from counterclaim.resolve.place_home import home_of


@pytest.mark.parametrize(
    ("outlet", "url", "country"),
    [
        pytest.param("The Guardian", None, "GB", id="name"),
        pytest.param("theguardian.com", None, "GB", id="domain"),
        pytest.param(None, "https://www.nytimes.com/a", "US", id="address"),
        pytest.param(None, "http://www.example.co.uk/a", "GB", id="uk"),
        pytest.param(None, "http://www.example.ie/a", "IE", id="ending"),
        pytest.param(None, "http://www.example.tv/a", None, id="let-to-others"),
        pytest.param(None, "http://www.example.com/a", None, id="of-no-country"),
        pytest.param("Example Weekly", None, None, id="unknown"),
        pytest.param(None, None, None, id="nothing"),
    ],
)
def test_home_is_told_by_name_or_address(
    outlet: str | None, url: str | None, country: str | None
) -> None:
    assert home_of(outlet, url) == country
