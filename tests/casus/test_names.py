"""`$naam` and URLs are each other's reverse."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from werkbank.casus.names import at, with_names, with_urls

URLS = {"klant": "https://a.example/1", "zaak": "https://b.example/2"}
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text().filter(lambda text: not text.startswith(("$", "http"))),
    st.sampled_from(["$klant", "$zaak", "$onbekend"]),
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12
)


@given(VALUES)
def test_names_become_urls_and_names_again(value: Any) -> None:
    assert with_names(with_urls(value, URLS), URLS) == value


@given(VALUES)
def test_a_value_without_names_stays_what_it_is(value: Any) -> None:
    assert with_urls(value, {}) == value


def test_a_name_without_a_url_stays_a_name() -> None:
    assert with_urls({"klant": "$weg"}, URLS) == {"klant": "$weg"}


def test_a_path_descends_into_groups_and_lists() -> None:
    value = {"results": [{"url": "x"}, {"url": "y"}]}
    assert at(value, "results.1.url") == (True, "y")
    assert at(value, "results.2.url") == (False, None)
    assert at(value, "results.url") == (False, None)
