"""Every kind of rule: what it refuses or does, and what it leaves alone."""

from __future__ import annotations

import pytest

from tests.register.tiny import BSN, LOST, NOW, OTHER_BSN, SERVER, ZAAK, client, law, refused
from werkbank.ir import BehaviourKind as Kind
from werkbank.register import Fixed
from werkbank.register.behaviours.catalogue import IMPLEMENTATIONS


def test_every_kind_of_rule_has_an_implementation() -> None:
    assert set(IMPLEMENTATIONS) == set(Kind)
    idle = [
        kind
        for kind, each in IMPLEMENTATIONS.items()
        if not (each.fill or each.judge or each.block or each.settle or each.elsewhere)
    ]
    assert idle == []


# -- uniek -------------------------------------------------------------------------------------


def test_the_second_with_the_same_combination_is_refused() -> None:
    at = client(law(Kind.UNIQUE, "organisatie", "nummer"))
    at.made("1")
    refused(at.person("1"), 409, ("nummer", "uniek"))
    assert at.person("2").status == 201
    assert at.post("mensen", {"organisatie": "p", "nummer": "1"}).status == 201


def test_objects_that_lack_a_part_of_the_combination_are_not_compared() -> None:
    at = client(law(Kind.UNIQUE, "organisatie", "identiteit.bsn"))
    at.made("1")
    at.made("2")
    at.made("3", identiteit={"soort": "rond", "bsn": BSN})
    refused(
        at.person("4", identiteit={"soort": "rond", "bsn": BSN}), 409, ("identiteit.bsn", "uniek")
    )


def test_a_change_can_break_uniqueness_too_and_a_value_that_is_freed_can_be_used() -> None:
    at = client(law(Kind.UNIQUE, "nummer"))
    first, second = at.made("1"), at.made("2")
    refused(at.patch(second, {"nummer": "1"}), 409, ("nummer", "uniek"))
    assert at.patch(second, {"naam": "zelfde nummer"}).status == 200
    at.delete(first)
    assert at.patch(second, {"nummer": "1"}).status == 200


def test_uniqueness_holds_where_its_condition_holds() -> None:
    at = client(law(Kind.UNIQUE, "naam", when=("soort", "vast")))
    at.made("1", naam="Ans", soort="vast")
    at.made("2", naam="Ans", soort="gast")
    refused(at.person("3", naam="Ans", soort="vast"), 409, ("naam", "uniek"))


def test_the_same_moment_in_another_time_zone_is_the_same_value() -> None:
    at = client(law(Kind.UNIQUE, "gebeurdOp"))
    at.made("1", gebeurdOp="2026-06-01T12:00:00Z")
    refused(at.person("2", gebeurdOp="2026-06-01T14:00:00+02:00"), 409, ("gebeurdOp", "uniek"))


# -- gegenereerd -------------------------------------------------------------------------------


def test_an_absent_number_is_the_next_free_one_within_the_unique_combination() -> None:
    unique = law(Kind.UNIQUE, "organisatie", "nummer")
    at = client(unique, law(Kind.GENERATED, "nummer", number=2, patroon="####", eenmalig=True))
    at.made("0002")
    given = [at.post("mensen", {"organisatie": "o"}).body["nummer"] for _ in range(3)]
    assert given == ["0001", "0003", "0004"]
    assert at.post("mensen", {"organisatie": "p"}).body["nummer"] == "0001"
    assert at.person("eigen").body["nummer"] == "eigen"


def test_a_number_has_the_year_and_the_text_of_its_pattern() -> None:
    at = client(law(Kind.GENERATED, "nummer", patroon="PA-{jaar}-###"))
    assert at.post("mensen", {"organisatie": "o"}).body["nummer"] == "PA-2026-001"


def test_a_value_given_once_stays_when_a_replacement_lacks_it() -> None:
    at = client(law(Kind.GENERATED, "gemaaktOp", patroon="{nu}", eenmalig=True))
    own = at.made("1", gemaaktOp="2020-01-01T00:00:00Z")
    replaced = at.put(own, {"organisatie": "o", "nummer": "1"})
    assert replaced.body["gemaaktOp"] == "2020-01-01T00:00:00Z"
    assert at.person("2").body["gemaaktOp"] == NOW.isoformat()


def test_a_value_of_the_register_in_a_group_follows_its_condition() -> None:
    at = client(
        law(
            Kind.GENERATED, "weergave", about="Notitie", patroon="in rood", when=("formaat", "rood")
        )
    )
    own = at.made("1", notitie={"inhoud": "x", "formaat": "rood"})
    assert at.get(own).body["notitie"]["weergave"] == "in rood"
    changed = at.patch(own, {"notitie": {"inhoud": "x", "formaat": "blauw"}})
    assert "weergave" not in changed.body["notitie"]


# -- verwijzing-bestaat ------------------------------------------------------------------------


def test_a_reference_leads_to_an_object_of_the_right_type_in_this_register() -> None:
    at = client(law(Kind.REFERENCE_EXISTS, "mens", about="Band"))
    own = at.made()
    tie = at.tie(own)
    for wrong in (own[:-1] + "f", tie, f"{own}/", own.upper(), ZAAK, "urn:x:y"):
        refused(at.post("banden", {"mens": wrong}), 400, ("mens", "verwijzing-bestaat"))


def test_a_foreign_reference_is_asked_of_the_resolver() -> None:
    at = client(law(Kind.REFERENCE_EXISTS, "bron", vreemd=True))
    assert at.person(bron=ZAAK).status == 201
    refused(at.person("2", bron=LOST), 400, ("bron", "verwijzing-bestaat"))


def test_a_foreign_reference_to_our_own_register_needs_no_resolver() -> None:
    at = client(law(Kind.REFERENCE_EXISTS, "bron", vreemd=True))
    assert at.person("2", bron=at.made()).status == 201
    lost = f"{SERVER}/mensen/00000000-0000-0000-0000-0000000000ff"
    refused(at.person("3", bron=lost), 400, ("bron", "verwijzing-bestaat"))


def test_a_reference_that_does_not_change_is_not_judged_again() -> None:
    known = {LOST}
    at = client(law(Kind.REFERENCE_EXISTS, "bron", vreemd=True), resolver=Fixed(known))
    own = at.made(bron=LOST)
    known.clear()
    assert at.patch(own, {"naam": "Ans"}).status == 200
    assert at.put(own, {"organisatie": "o", "nummer": "1", "bron": LOST}).status == 200


# -- kruisverwijzing ---------------------------------------------------------------------------

CROSS = law(Kind.CROSS_REFERENCE, "vorig", spiegel="volgend")


def test_setting_a_reference_sets_its_mirror() -> None:
    at = client(CROSS)
    first = at.made("1")
    second = at.made("2", vorig=first)
    assert at.get(first).body["volgend"] == second


def test_the_last_to_point_wins_and_frees_the_one_before() -> None:
    at = client(CROSS)
    first = at.made("1")
    second = at.made("2", vorig=first)
    third = at.made("3", vorig=first)
    assert at.get(first).body["volgend"] == third
    assert "vorig" not in at.get(second).body


@pytest.mark.parametrize("way", ["leeg", "verlegd", "vervangen", "verwijderd"])
def test_who_is_no_longer_pointed_at_is_free(way: str) -> None:
    at = client(CROSS)
    first, other = at.made("1"), at.made("0")
    second = at.made("2", vorig=first)
    match way:
        case "leeg":
            at.patch(second, {"vorig": None})
        case "verlegd":
            at.patch(second, {"vorig": other})
        case "vervangen":
            at.put(second, {"organisatie": "o", "nummer": "2"})
        case _:
            at.delete(second)
    assert "volgend" not in at.get(first).body


def test_who_pointed_at_what_is_removed_points_nowhere() -> None:
    at = client(CROSS)
    first = at.made("1")
    second = at.made("2", vorig=first)
    at.delete(first)
    assert "vorig" not in at.get(second).body


def test_a_mirror_survives_a_replacement() -> None:
    at = client(CROSS)
    first = at.made("1")
    second = at.made("2", vorig=first)
    at.put(first, {"organisatie": "o", "nummer": "1"})
    assert at.get(first).body["volgend"] == second


def test_nobody_points_at_himself() -> None:
    at = client(CROSS)
    own = at.made()
    refused(at.patch(own, {"vorig": own}), 400, ("vorig", "kruisverwijzing"))


# -- onveranderlijk, statusovergang ------------------------------------------------------------


def test_a_fixed_value_may_be_sent_again_but_not_changed_or_cleared() -> None:
    at = client(law(Kind.IMMUTABLE, "naam", "gebeurdOp"))
    own = at.made(naam="Ans", gebeurdOp="2026-06-01T12:00:00Z")
    same = {"naam": "Ans", "gebeurdOp": "2026-06-01T14:00:00+02:00"}
    assert at.patch(own, same).status == 200
    refused(at.patch(own, {"naam": "Bea"}), 400, ("naam", "onveranderlijk"))
    refused(at.patch(own, {"naam": None}), 400, ("naam", "onveranderlijk"))


def test_a_fixed_value_that_was_never_given_may_be_given_later() -> None:
    at = client(law(Kind.IMMUTABLE, "naam"))
    assert at.patch(at.made(), {"naam": "Ans"}).status == 200


MOVES = law(
    Kind.TRANSITION,
    "status",
    overgangen={"nieuw": ["bezig", "klaar"], "bezig": ["klaar"], "klaar": []},
)


def test_a_status_moves_only_along_its_transitions() -> None:
    at = client(MOVES)
    own = at.made(status="nieuw")
    assert at.patch(own, {"status": "bezig"}).status == 200
    assert at.patch(own, {"status": "bezig", "naam": "zelfde"}).status == 200
    refused(at.patch(own, {"status": "nieuw"}), 400, ("status", "statusovergang"))
    assert at.patch(own, {"status": "klaar"}).status == 200
    refused(at.patch(own, {"status": None}), 400, ("status", "statusovergang"))


def test_a_new_object_may_start_in_any_status() -> None:
    assert client(MOVES).person(status="klaar").status == 201


# -- een-van-verplicht, verplicht-als, verboden-als --------------------------------------------


def test_at_least_one_is_given() -> None:
    at = client(law(Kind.ONE_OF_REQUIRED, "naam", "contact"))
    refused(at.person(), 400, ("naam", "een-van-verplicht"), ("contact", "een-van-verplicht"))
    refused(
        at.person(contact={}), 400, ("naam", "een-van-verplicht"), ("contact", "een-van-verplicht")
    )
    assert at.person(naam="Ans").status == 201
    assert at.person(naam="Ans", contact={"mail": "m"}).status == 201


def test_exactly_one_is_given() -> None:
    at = client(law(Kind.ONE_OF_REQUIRED, "naam", "contact", precies=True))
    assert at.person(naam="Ans").status == 201
    refused(
        at.person(naam="Ans", contact={"mail": "m"}),
        400,
        ("naam", "een-van-verplicht"),
        ("contact", "een-van-verplicht"),
    )


def test_a_rule_about_a_group_holds_wherever_the_group_is() -> None:
    at = client(law(Kind.ONE_OF_REQUIRED, "huisnummer", "land", about="Adres"))
    refused(
        at.person(adressen=[{"straat": "A", "huisnummer": 1}, {"straat": "B"}]),
        400,
        ("adressen.1.huisnummer", "een-van-verplicht"),
        ("adressen.1.land", "een-van-verplicht"),
    )


def test_a_rule_about_a_subtype_leaves_the_others_alone() -> None:
    at = client(law(Kind.ONE_OF_REQUIRED, "bsn", about="Rond"))
    assert at.person(identiteit={"soort": "vierkant", "kvk": "1"}).status == 201
    refused(at.person(identiteit={"soort": "rond"}), 400, ("identiteit.bsn", "een-van-verplicht"))


def test_what_a_condition_demands_must_be_there() -> None:
    at = client(law(Kind.REQUIRED_WHEN, "bron", "identiteit", when=("soort", "vast")))
    assert at.person(soort="gast").status == 201
    assert at.person(soort="vast", bron=ZAAK).status == 201
    refused(at.person(soort="vast"), 400, ("identiteit", "verplicht-als"))


def test_what_a_condition_forbids_must_not_be_there() -> None:
    at = client(law(Kind.FORBIDDEN_WHEN, "bron", "identiteit", when=("soort", "gast")))
    assert at.person(soort="gast").status == 201
    assert at.person(soort="vast", bron=ZAAK).status == 201
    refused(at.person(soort="gast", bron=ZAAK), 400, ("bron", "verboden-als"))


# -- zichtbaarheid, geen-verstrekking ----------------------------------------------------------


def test_hidden_objects_are_in_no_list_and_no_search_but_can_be_read() -> None:
    at = client(law(Kind.VISIBILITY, when=("soort", "gast"), via=["Band.mens"]))
    guest = at.made("1", soort="gast", naam="Gast")
    at.made("2", soort="vast", naam="Vast")
    assert at.numbers() == at.numbers(ordering="naam") == ["2"]
    assert at.get("mensen").body["count"] == 1
    assert at.numbers(nummer="1") == at.numbers(naamBevat="gas") == []
    assert at.post("mensen/_zoek", {"naam": "Gast"}).body == {"count": 0, "results": []}
    assert at.get(guest).status == 200


def test_a_hidden_object_is_shown_along_the_relation_that_discloses_it_and_no_other() -> None:
    at = client(law(Kind.VISIBILITY, when=("soort", "gast"), via=["Band.mens"]))
    guest = at.made("1", soort="gast")
    tie = at.tie(guest)
    other = at.made("2", vorig=guest)
    assert at.get(tie, query={"expand": "mens"}).body["_expand"]["mens"]["url"] == guest
    assert at.get(other, query={"expand": "vorig"}).body["_expand"] == {}
    hidden = at.made("3", soort="gast", vorig=other)
    assert at.get(other, query={"expand": "volgers"}).body["_expand"] == {"volgers": []}
    at.patch(hidden, {"soort": "vast"})
    assert len(at.get(other, query={"expand": "volgers"}).body["_expand"]["volgers"]) == 1
    assert at.numbers() == ["2", "3"]


NO_DISCLOSURE = law(
    Kind.NO_DISCLOSURE,
    "contact.mail",
    "contact.telefoon",
    when=("soort", "vast"),
    ongeacht=["organisatie"],
)


def test_a_search_on_contact_data_alone_discloses_nobody() -> None:
    at = client(NO_DISCLOSURE)
    contact = {"mail": "a@example.org", "telefoon": "1"}
    at.made("1", soort="vast", contact=contact)
    at.made("2", soort="gast", contact=contact)
    for asked in (
        {"telefoon": "1"},
        {"telefoon": "1", "mail": "a@example.org"},
        {"telefoon": "1", "organisatie": "o"},
    ):
        found = at.post("mensen/_zoek", asked).body
        assert (found["count"], [each["nummer"] for each in found["results"]]) == (1, ["2"])


def test_a_search_that_also_knows_something_else_is_answered() -> None:
    at = client(NO_DISCLOSURE)
    at.made("1", soort="vast", contact={"telefoon": "1"})
    assert at.post("mensen/_zoek", {"telefoon": "1", "nummer": "1"}).body["count"] == 1
    assert at.post("mensen/_zoek", {"organisatie": "o"}).body["count"] == 1
    assert at.post("mensen/_zoek", {}).body["count"] == 1


# -- referentiewaarde, relatie-in-bron, volgorde -----------------------------------------------


def test_a_code_is_in_its_list_and_valid_on_the_day() -> None:
    at = client(law(Kind.REFERENCE_VALUE, "kanaal"))
    assert at.person(kanaal="balie").status == 201
    for code in ("fax", "beeld", "rook"):
        refused(at.person("2", kanaal=code), 400, ("kanaal", "referentiewaarde"))


def test_the_day_that_counts_can_be_one_in_the_object() -> None:
    at = client(law(Kind.REFERENCE_VALUE, "kanaal", peildatum="gebeurdOp"))
    old = at.made(kanaal="fax", gebeurdOp="2022-12-31T12:00:00Z")
    refused(at.person("2", kanaal="fax"), 400, ("kanaal", "referentiewaarde"))
    refused(
        at.patch(old, {"gebeurdOp": "2023-06-01T12:00:00Z"}), 400, ("kanaal", "referentiewaarde")
    )


def test_an_open_list_allows_other_codes_but_not_its_own_when_they_have_ended() -> None:
    at = client(law(Kind.REFERENCE_VALUE, "taal"))
    assert at.person(taal="qqq").status == 201
    refused(at.person("2", taal="lat"), 400, ("taal", "referentiewaarde"))


def test_a_code_that_does_not_change_is_not_judged_again() -> None:
    moments = iter([NOW.replace(year=2022), NOW])
    at = client(law(Kind.REFERENCE_VALUE, "kanaal"))
    at.register._handling.clock = lambda: next(moments)
    own = at.made(kanaal="fax")
    assert at.patch(own, {"naam": "Ans", "kanaal": "fax"}).status == 200


def test_a_code_in_a_list_of_groups_is_named_by_its_place() -> None:
    at = client(law(Kind.REFERENCE_VALUE, "land", about="Adres"))
    addresses = [{"straat": "A", "land": "6030"}, {"straat": "B", "land": "9999"}]
    refused(at.person(adressen=addresses), 400, ("adressen.1.land", "referentiewaarde"))


def test_a_relation_must_be_known_where_the_object_is() -> None:
    rule = law(Kind.RELATION_IN_SOURCE, "object", about="Band")
    at = client(rule, resolver=Fixed({ZAAK, LOST}, unknown_relations={LOST}))
    own = at.made()
    assert at.post("banden", {"mens": own, "object": ZAAK}).status == 201
    refused(at.post("banden", {"mens": own, "object": LOST}), 400, ("object", "relatie-in-bron"))


def test_a_relation_is_asked_for_with_our_end_of_it() -> None:
    asked = []

    class Spy(Fixed):
        def knows_relation(self, object_url: str, own_url: str) -> bool:
            asked.append((object_url, own_url))
            return True

    at = client(law(Kind.RELATION_IN_SOURCE, "object", about="Band"), resolver=Spy())
    own = at.made()
    at.post("banden", {"mens": own, "object": ZAAK})
    assert asked == [(ZAAK, own)]


def test_a_begin_is_not_later_than_its_end() -> None:
    at = client(law(Kind.ORDER, "begin", "eind", about="Adres"))
    good = {"straat": "A", "begin": "2026-01-01", "eind": "2026-01-01"}
    assert at.person(adressen=[good, {"straat": "B", "begin": "2026-01-01"}]).status == 201
    bad = {**good, "eind": "2025-12-31"}
    refused(at.person(adressen=[good, bad]), 400, ("adressen.1.eind", "volgorde"))


def test_the_fault_is_put_at_the_moment_that_the_client_gives() -> None:
    at = client(
        law(Kind.ORDER, "gebeurdOp", "gemaaktOp"),
        law(Kind.GENERATED, "gemaaktOp", number=2, patroon="{nu}", eenmalig=True),
    )
    assert at.person(gebeurdOp="2026-06-23T11:00:00+02:00").status == 201
    refused(at.person("2", gebeurdOp="2026-06-23T12:00:00+02:00"), 400, ("gebeurdOp", "volgorde"))


# -- overrulen ---------------------------------------------------------------------------------


def test_what_an_interaction_says_goes_per_part_before_the_default() -> None:
    at = client(law(Kind.OVERRULE, "contact", about="Band", standaard="mens.contact"))
    own = at.made(contact={"mail": "thuis", "telefoon": "1", "talen": ["nld", "deu"]})
    tie = at.tie(own, contact={"mail": "werk", "talen": ["fra"]})
    (effective,) = at.register.effective(tie)
    assert effective.values == {"mail": "werk", "telefoon": "1", "talen": ["fra"]}
    assert effective.source == own
    assert effective.own == {"mail", "talen"}
    assert at.get(tie).body["contact"] == {"mail": "werk", "talen": ["fra"]}


def test_an_interaction_speaks_only_for_the_roles_of_the_rule() -> None:
    rule = law(
        Kind.OVERRULE,
        "contact",
        standaard="Band.mens.contact",
        via=["Band.mens"],
        rollen=["spreker"],
    )
    at = client(rule)
    own = at.made(contact={"mail": "eigen"})
    for role in ("spreker", "toehoorder"):
        at.tie(own, rol=role)
    roles = {each.role: each.own for each in at.register.effective(own)}
    assert roles == {"spreker": {"mail"}, "toehoorder": frozenset()}


def test_without_a_party_the_interaction_has_only_its_own_values() -> None:
    rule = law(Kind.OVERRULE, "contact", standaard="Band.mens.contact", via=["Band.mens"])
    at = client(rule)
    (effective,) = at.register.effective(at.made(contact={"mail": "eigen"}))
    assert (effective.values, effective.source) == ({"mail": "eigen"}, "")


# -- levensduur, verwijderen-geblokkeerd -------------------------------------------------------

LIFE = law(Kind.DEPENDENT_LIFE, when=("soort", "gast"), via=["Band.mens"])


def test_a_guest_goes_with_his_last_relation() -> None:
    at = client(LIFE)
    guest = at.made(soort="gast")
    first, second = at.tie(guest), at.tie(guest)
    at.delete(first)
    assert at.get(guest).status == 200
    at.delete(second)
    assert at.get(guest).status == 404


def test_a_guest_goes_too_when_the_relation_is_given_to_another() -> None:
    at = client(LIFE)
    guest, other = at.made("1", soort="gast"), at.made("2")
    at.patch(at.tie(guest), {"mens": other})
    assert at.get(guest).status == 404


def test_who_is_no_guest_or_never_had_a_relation_stays() -> None:
    at = client(LIFE)
    guest, resident = at.made("1", soort="gast"), at.made("2", soort="vast")
    at.delete(at.tie(resident))
    assert at.get(guest).status == at.get(resident).status == 200


def test_an_object_in_use_is_not_removed() -> None:
    at = client(law(Kind.DELETE_BLOCKED, via=["Band.mens"]))
    own = at.made()
    tie = at.tie(own)
    refused(at.delete(own), 409, ("Band.mens", "verwijderen-geblokkeerd"))
    at.delete(tie)
    assert at.delete(own).status == 204


# -- caching -----------------------------------------------------------------------------------

CACHING = law(Kind.CACHING, about=None)


def test_a_read_carries_an_etag_that_changes_with_the_object() -> None:
    at = client(CACHING)
    own = at.made()
    tag = at.get(own).headers["ETag"]
    assert at.send("HEAD", own).headers["ETag"] == tag
    changed = at.patch(own, {"naam": "Ans"}).headers["ETag"]
    assert changed == at.get(own).headers["ETag"] != tag


def test_a_client_that_has_the_version_gets_no_content() -> None:
    at = client(CACHING)
    own = at.made()
    tag = at.get(own).headers["ETag"]
    for known in (tag, f'"x", W/{tag}', "*"):
        response = at.get(own, headers={"if-none-match": known})
        assert (response.status, response.body, response.headers["ETag"]) == (304, None, tag)
    assert at.get(own, headers={"If-None-Match": '"x"'}).status == 200


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_a_write_for_another_version_changes_nothing(method: str) -> None:
    at = client(CACHING)
    own = at.made()
    body = {"organisatie": "o", "nummer": "9"} if method != "DELETE" else None
    stale = at.send(method, own, body, headers={"If-Match": '"x"'})
    assert (stale.status, stale.body["code"]) == (412, "caching")
    assert at.get(own).body["nummer"] == "1"
    known = at.get(own).headers["ETag"]
    assert at.send(method, own, body, headers={"If-Match": known}).ok


def test_an_etag_of_an_expanded_read_tells_what_was_read_along_and_can_be_written_with() -> None:
    at = client(CACHING)
    own = at.made()
    before = at.get(own, query={"expand": "banden"}).headers["ETag"]
    at.tie(own)
    after = at.get(own, query={"expand": "banden"}).headers["ETag"]
    assert before != after
    assert at.patch(own, {"naam": "Ans"}, headers={"If-Match": after}).status == 200


def test_without_a_rule_about_caching_there_is_none() -> None:
    at = client()
    own = at.made()
    assert "ETag" not in at.get(own).headers
    assert at.patch(own, {"naam": "Ans"}, headers={"If-Match": '"x"'}).status == 200


# -- audittrail --------------------------------------------------------------------------------


def test_every_write_leaves_a_line_with_the_old_and_the_new() -> None:
    at = client(law(Kind.AUDIT, about=None))
    own = at.made()
    at.patch(own, {"naam": "Ans"}, headers={"X-Audit-Toelichting": "Naam gehoord"})
    at.put(own, {"organisatie": "o", "nummer": "2"})
    at.delete(own)
    lines = at.get(f"{own}/audittrail").body
    assert [(line["actie"], line["resultaat"]) for line in lines] == [
        ("create", 201),
        ("partial_update", 200),
        ("update", 200),
        ("destroy", 204),
    ]
    changes = [line["wijzigingen"] for line in lines]
    assert "oud" not in changes[0]
    assert [change["nieuw"] for change in changes[:-1]] == [change["oud"] for change in changes[1:]]
    assert "nieuw" not in changes[-1]
    assert lines[1]["toelichting"] == "Naam gehoord"
    assert at.get(f"{own}/audittrail/{lines[1]['uuid']}").body == lines[1]


def test_a_refused_write_leaves_no_line() -> None:
    at = client(law(Kind.AUDIT, about=None), law(Kind.UNIQUE, "nummer", number=2))
    own = at.made("1")
    at.patch(at.made("2"), {"nummer": "1"})
    at.person("1")
    assert len(at.get(f"{own}/audittrail").body) == 1


def test_the_lines_of_a_relation_are_in_the_trail_of_its_main_object() -> None:
    at = client(law(Kind.AUDIT, about=None), law(Kind.AUDIT, number=2, via=["Band.mens"]))
    own = at.made()
    tie = at.tie(own)
    at.delete(tie)
    lines = at.get(f"{own}/audittrail").body
    assert [(line["actie"], line["resourceUrl"]) for line in lines] == [
        ("create", own),
        ("create", tie),
        ("destroy", tie),
    ]
    assert {line["hoofdObject"] for line in lines} == {own}
    assert at.get(f"{tie}/audittrail").status == 404


def test_a_relation_that_is_given_to_another_is_in_both_trails() -> None:
    at = client(law(Kind.AUDIT, via=["Band.mens"]))
    first, second = at.made("1"), at.made("2")
    tie = at.tie(first)
    at.patch(tie, {"mens": second})
    trails = [at.get(f"{main}/audittrail").body for main in (first, second)]
    assert [[line["actie"] for line in trail] for trail in trails] == [
        ["create", "partial_update"],
        ["partial_update"],
    ]


def test_side_effects_leave_lines_that_name_the_rule() -> None:
    at = client(law(Kind.AUDIT, about=None, number=2), CROSS)
    first = at.made("1")
    at.made("2", vorig=first)
    line = at.get(f"{first}/audittrail").body[-1]
    assert "reg-001" in line["toelichting"]
    assert line["wijzigingen"]["nieuw"]["volgend"].startswith(SERVER)


def test_without_a_rule_about_it_there_is_no_trail() -> None:
    at = client()
    assert at.get(f"{at.made()}/audittrail").body == []


def test_a_person_with_another_number_is_no_duplicate() -> None:
    at = client(law(Kind.UNIQUE, "identiteit.bsn"))
    at.made("1", identiteit={"soort": "rond", "bsn": BSN})
    assert at.person("2", identiteit={"soort": "rond", "bsn": OTHER_BSN}).status in (201, 400)
