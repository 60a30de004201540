"""Laws that hold for the real model after any series of calls."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime
from itertools import islice
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from tests.register.numbers import numbers
from tests.register.tiny import Client, counted
from werkbank.ir import Model
from werkbank.register import Fixed, Register
from werkbank.register.derive import derive
from werkbank.register.prepared import Prepared
from werkbank.register.tables import (
    BLOCKS,
    ENTRIES,
    LEVELS,
    OBJECTS,
    REFERENCES,
    TEXTS,
    UNIQUES,
)

KLANTEN = "/klanten/api/v2/klanten"
BETROKKENEN = "/klanten/api/v2/betrokkenen-bij-zaak"
MOMENTEN = "/contactmomenten/api/v2/contactmomenten"
BANDEN = "/contactmomenten/api/v2/klantcontactmomenten"
ZAAK = "https://zaken.example.org/zaken/1"
ORGANISATION = "899999906"
PHONE = "+31612345678"
MAIL = "iemand@example.org"
BSNS = tuple(islice(numbers(), 3))
START = datetime.fromisoformat("2026-06-23T09:00:00+02:00")

bsns = st.sampled_from(BSNS)
contacts = st.fixed_dictionaries(
    {},
    optional={
        "emailadres": st.just(MAIL),
        "telefoonnummers": st.just([{"nummer": PHONE}]),
        "voorkeurskanaal": st.sampled_from(["telefoon", "fax", "brief"]),
    },
)


class Town(RuleBasedStateMachine):
    """A register that several systems use at will."""

    model: Model
    klanten = Bundle("klanten")
    momenten = Bundle("momenten")
    relaties = Bundle("relaties")

    def __init__(self) -> None:
        super().__init__()
        register = Register.open(
            self.model, resolver=Fixed({ZAAK}), clock=lambda: START, new_id=counted()
        )
        self.at = Client(register)
        self.seen: set[str] = set()
        self.there: dict[str, dict[str, dict[str, Any]]] | None = None

    @initialize(target=momenten)
    def begin_with_moments(self) -> Any:
        return multiple(*(self.make_moment() for _ in range(3)))

    @initialize(target=klanten)
    def begin_with_klanten(self) -> Any:
        return multiple(self.make_guest({}), self.make_known(BSNS[0], {"emailadres": MAIL}))

    def teardown(self) -> None:
        self._everything_derived_is_up_to_date()
        self.at.register.close()

    def _made(self, response: Any) -> Any:
        assert response.status in (201, 400, 409), response.body
        if response.status != 201:
            return multiple()
        self.seen.add(response.body["url"])
        return response.body["url"]

    # -- what systems do -----------------------------------------------------------------------

    @rule(target=klanten, bsn=bsns, contact=contacts)
    def make_known(self, bsn: str, contact: dict[str, Any]) -> Any:
        body = {
            "bronorganisatie": ORGANISATION,
            "soortKlant": "aangehaakt",
            "subjectIdentificatie": {
                "subjectType": "natuurlijk_persoon",
                "burgerservicenummer": bsn,
            },
            "contactgegevens": contact,
        }
        return self._made(self._call("POST", KLANTEN, body))

    @rule(target=klanten, contact=contacts)
    def make_guest(self, contact: dict[str, Any]) -> Any:
        body = {
            "bronorganisatie": ORGANISATION,
            "soortKlant": "zelfstandig",
            "contactgegevens": contact,
        }
        return self._made(self._call("POST", KLANTEN, body))

    @rule(klant=klanten, contact=st.none() | contacts)
    def change_klant(self, klant: str, contact: dict[str, Any] | None) -> None:
        self._call("PATCH", klant, {"contactgegevens": contact})

    @rule(klant=klanten, bsn=bsns)
    def identify_klant(self, klant: str, bsn: str) -> None:
        subject = {"subjectType": "natuurlijk_persoon", "burgerservicenummer": bsn}
        self._call("PATCH", klant, {"subjectIdentificatie": subject})

    @rule(klant=klanten)
    def remove_klant(self, klant: str) -> None:
        assert self._call("DELETE", klant).status in (204, 404, 409)

    @rule(target=momenten)
    def make_moment(self) -> Any:
        body = {"bronorganisatie": ORGANISATION, "kanaal": "telefoon"}
        return self._made(self._call("POST", MOMENTEN, body))

    @rule(target=momenten, before=momenten)
    def make_next_moment(self, before: str) -> Any:
        body = {"bronorganisatie": ORGANISATION, "kanaal": "brief", "vorigContactmoment": before}
        return self._made(self._call("POST", MOMENTEN, body))

    @rule(moment=momenten, before=st.none() | momenten)
    def move_moment(self, moment: str, before: str | None) -> None:
        self._call("PATCH", moment, {"vorigContactmoment": before})

    @rule(moment=momenten)
    def replace_moment(self, moment: str) -> None:
        self._call("PUT", moment, {"bronorganisatie": ORGANISATION, "kanaal": "balie"})

    @rule(moment=consumes(momenten))
    def remove_moment(self, moment: str) -> None:
        assert self._call("DELETE", moment).status in (204, 404, 409)

    @rule(before=momenten, first=st.booleans())
    def follow_up_and_remove(self, before: str, first: bool) -> None:
        """One end of a chain goes, while the other is looked at."""
        following = self.make_next_moment(before)
        if isinstance(following, str):
            self._call("DELETE", before if first else following)

    @rule(
        target=relaties,
        klant=klanten,
        moment=momenten,
        role=st.sampled_from(["gesprekspartner", "belanghebbende"]),
    )
    def relate(self, klant: str, moment: str, role: str) -> Any:
        return self._made(
            self._call("POST", BANDEN, {"klant": klant, "contactmoment": moment, "rol": role})
        )

    @rule(target=relaties, klant=klanten)
    def involve(self, klant: str) -> Any:
        body = {"zaak": ZAAK, "klant": klant, "rol": "belanghebbende"}
        return self._made(self._call("POST", BETROKKENEN, body))

    @rule(relatie=relaties, klant=klanten)
    def hand_over(self, relatie: str, klant: str) -> None:
        self._call("PATCH", relatie, {"klant": klant})

    @rule(relatie=consumes(relaties))
    def unrelate(self, relatie: str) -> None:
        assert self._call("DELETE", relatie).status in (204, 404)

    # -- what always holds ---------------------------------------------------------------------

    def _objects(self, kind: str) -> dict[str, dict[str, Any]]:
        """The objects of a kind by URL, read once after each call."""
        if self.there is None:
            self.there = defaultdict(dict)
            for key, data in self.at.register.objects():
                self.there[key.partition("/")[2]][data["url"]] = data
        return self.there.get(kind, {})

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        self.there = None
        return self.at.send(method, path, body)

    @invariant()
    def what_is_unique_occurs_once(self) -> None:
        klanten = self._objects("klanten").values()
        known = [
            subject.get("burgerservicenummer")
            for klant in klanten
            if (subject := klant.get("subjectIdentificatie"))
        ]
        for values in (known, [klant["klantnummer"] for klant in klanten]):
            assert max(Counter(values).values(), default=1) == 1
        relations = self._objects("klantcontactmomenten").values()
        ends = [(each["klant"], each["contactmoment"], each["rol"]) for each in relations]
        assert len(ends) == len(set(ends))

    @invariant()
    def cross_references_mirror_each_other(self) -> None:
        moments = self._objects("contactmomenten")
        forth = {
            url: data["vorigContactmoment"]
            for url, data in moments.items()
            if "vorigContactmoment" in data
        }
        back = {
            data["volgendContactmoment"]: url
            for url, data in moments.items()
            if "volgendContactmoment" in data
        }
        assert forth == back
        assert len(set(forth.values())) == len(forth)
        assert all(url != other for url, other in forth.items())

    @invariant()
    def the_audit_trail_replays_to_what_there_is(self) -> None:
        state: dict[str, Any] = {}
        told: Counter[str] = Counter()
        for main in sorted(self.seen):
            trail = self.at.get(f"{main}/audittrail")
            for line in trail.body if trail.status == 200 else ():
                url, changes = line["resourceUrl"], line["wijzigingen"]
                assert state.get(url) == changes.get("oud")
                state[url] = changes.get("nieuw")
                told[url] += 1
        there = {
            url: data
            for kind in (
                "klanten",
                "contactmomenten",
                "klantcontactmomenten",
                "betrokkenen-bij-zaak",
            )
            for url, data in self._objects(kind).items()
        }
        assert {url: data for url, data in state.items() if data is not None} == there

    @invariant()
    def no_guest_is_in_a_list_or_search(self) -> None:
        known = {
            url
            for url, each in self._objects("klanten").items()
            if each["soortKlant"] != "zelfstandig"
        }
        for page in (
            self.at.get(KLANTEN, query={"pageSize": "100"}),
            self.at.post(f"{KLANTEN}/_zoek", {"bronorganisatie": ORGANISATION, "pageSize": 100}),
        ):
            assert {each["url"] for each in page.body["results"]} == known
            assert page.body["count"] == len(known)

    @invariant()
    def a_search_on_contact_data_alone_finds_nobody(self) -> None:
        asked: tuple[dict[str, Any], ...] = (
            {"telefoonnummer": PHONE},
            {"emailadres": MAIL},
            {"telefoonnummer": PHONE, "emailadres": MAIL, "bronorganisatie": ORGANISATION},
            {"emailadres": MAIL, "subjectType": "natuurlijk_persoon"},
        )
        for body in asked:
            assert self.at.post(f"{KLANTEN}/_zoek", body).body == {"count": 0, "results": []}

    @invariant()
    def every_relation_leads_to_what_is_there(self) -> None:
        klanten, moments = self._objects("klanten"), self._objects("contactmomenten")
        for relation in self._objects("klantcontactmomenten").values():
            assert relation["klant"] in klanten
            assert relation["contactmoment"] in moments

    def _everything_derived_is_up_to_date(self) -> None:
        """The index is what it would be if it were made anew from the objects."""
        catalogue = self.at.register.catalogue
        wanted: dict[str, set[tuple[Any, ...]]] = {"e": set(), "t": set(), "r": set(), "k": set()}
        shown: Counter[tuple[str, int, int]] = Counter()
        with self.at.register._database.reading() as store:
            for stored in store.everything():
                collection = catalogue.by_key[stored.collection]
                found = derive(catalogue, collection, catalogue.state(collection, stored.data))
                wanted["e"] |= {(*each, stored.seq) for each in found.entries}
                wanted["t"] |= {(*each, stored.seq) for each in found.texts}
                wanted["r"] |= {(*each, stored.seq) for each in found.references}
                wanted["k"] |= {(*each, stored.seq) for each in found.keys}
                for level, span in enumerate(LEVELS):
                    shown[stored.collection, level, stored.seq // span] += not found.hidden
            columns = {
                "e": select(ENTRIES.c.path, ENTRIES.c.value, ENTRIES.c.seq),
                "t": select(TEXTS.c.path, TEXTS.c.folded, TEXTS.c.seq),
                "r": select(REFERENCES.c.attribute, REFERENCES.c.target, REFERENCES.c.seq),
                "k": select(UNIQUES.c.rule, UNIQUES.c.key, UNIQUES.c.seq),
            }
            for name, query in columns.items():
                assert set(Prepared(query).all(store.session)) == wanted[name]
            rows = Prepared(select(BLOCKS)).all(store.session)
            blocks = {tuple(row[:3]): row[3] for row in rows if row[3]}
            assert blocks == {place: size for place, size in shown.items() if size}
            objects = Prepared(select(OBJECTS.c.seq)).all(store.session)
            assert len(objects) == sum(1 for _ in store.everything())


def test_the_laws_hold_whatever_systems_do(real_model: Model) -> None:
    class Real(Town):
        model = real_model

    run_state_machine_as_test(
        Real,
        settings=settings(
            max_examples=20,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
