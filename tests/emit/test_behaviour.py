"""Every rule and every scope of an API is on its page, and can be linked to."""

from __future__ import annotations

from tests.emit.documented_model import RULES, documented, nasty
from tests.emit.rendered import pages, read
from tests.small_model import api, model, resource
from werkbank.emit.behaviour import emit_behaviour
from werkbank.emit.words import BEHAVIOUR_KINDS
from werkbank.ir import BehaviourKind

BESIDE = "specificatie/dingen/gedrag.md"
SITE = "docs/naslag/gedrag/dingen.md"


def test_a_rule_has_its_code_as_anchor_on_both_pages() -> None:
    found = pages(emit_behaviour(documented()))
    for rule in RULES:
        assert f'<a id="{rule.code}"></a>' in found[BESIDE]
        assert f"{{#{rule.code}}}" in found[SITE]


def test_a_rule_tells_its_kind_what_it_touches_and_why() -> None:
    page = pages(emit_behaviour(documented()))[SITE]
    assert "**Soort:** uniciteit (`uniek`)" in page
    assert "**Raakt:** [`nummer`](../gegevenswoordenboek/ding.md#nummer)" in page
    assert "**Besluiten:** [B01 Een ding heeft een nummer](../../besluiten/B01-nummer.md)" in page
    assert "**In de ontwerpen van 2022:** `din-1`" in page


def test_a_path_through_a_group_leads_to_the_subtype_that_has_it() -> None:
    page = pages(emit_behaviour(documented()))[SITE]
    assert "[`figuur.straal`](../gegevenswoordenboek/rond.md#straal)" in page


def test_conditions_and_options_are_told() -> None:
    page = pages(emit_behaviour(documented()))[SITE]
    assert "**Als:** [`kleur`](../gegevenswoordenboek/ding.md#kleur) is `rood`" in page
    assert "**Overgangen:** `rood` → `blauw`; `blauw` → geen" in page
    assert "**Via:** [`Ding.vorig`](../gegevenswoordenboek/ding.md#vorig)" in page


def test_rules_for_everything_come_last() -> None:
    page = pages(emit_behaviour(documented()))[SITE]
    assert page.index("## [Ding]") < page.index("## Alle resources") < page.index("din-003")


def test_links_beside_the_specification_lead_to_the_pages_of_the_site() -> None:
    page = pages(emit_behaviour(documented()))[BESIDE]
    assert "](../../docs/naslag/gegevenswoordenboek/ding.md#nummer)" in page


def test_scopes_are_told_both_ways() -> None:
    page = pages(emit_behaviour(documented()))["docs/naslag/scopes/dingen.md"]
    assert "| `dingen.lezen` { #scope-dingen_2e_lezen } | Dingen lezen. |" in page
    for operation in resource().operations:
        assert f"| `{operation.operation_id}` {{ #{operation.operation_id} }} |" in page


def test_an_api_without_rules_says_so() -> None:
    page = pages(emit_behaviour(model(apis=(api(behaviours=()),))))[SITE]
    assert "Deze API kent geen gedragsregels." in page


def test_every_kind_has_a_name() -> None:
    assert set(BEHAVIOUR_KINDS) == set(BehaviourKind)


def test_nasty_text_is_shown_and_never_obeyed() -> None:
    for page in pages(emit_behaviour(nasty())).values():
        seen = read(page)
        assert not {"script", "b", "del", "mark", "kbd"} & set(seen.tags)


def test_the_same_model_gives_the_same_bytes() -> None:
    assert list(emit_behaviour(documented())) == list(emit_behaviour(documented()))
