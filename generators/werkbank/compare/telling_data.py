"""What changed between two versions, as JSON for machines; with Dutch keys as in the text."""

from __future__ import annotations

from typing import Any

from werkbank.compare.change import Change
from werkbank.compare.compatibility import ApiCompatibility, Compatibility
from werkbank.compare.render import difference_data
from werkbank.compare.stopping import Stopped
from werkbank.compare.telling import Outcome


def outcome_data(outcome: Outcome) -> dict[str, Any]:
    """The whole outcome."""
    return {
        "oud": outcome.old,
        "nieuw": outcome.new,
        **compatibility_data(outcome.found, outcome.stopped),
        "toelichting": list(outcome.notes),
    }


def compatibility_data(found: Compatibility, stopped: tuple[Stopped, ...]) -> dict[str, Any]:
    """The changes per API and the casussen that stop."""
    return {
        "stap": found.step.word,
        "aantallen": _counts(found.changes),
        "apis": [_api(api) for api in found.apis],
        "casussen": [
            {
                "casus": each.casus,
                "nummer": each.number,
                "titel": each.title,
                "route": each.route,
                "stap": each.step,
                "reden": each.reason,
                "uitgevoerd": each.sure,
            }
            for each in stopped
        ],
    }


def _api(api: ApiCompatibility) -> dict[str, Any]:
    return {
        "api": api.name,
        "titel": api.title,
        "oude_versie": api.old_version,
        "nieuwe_versie": api.new_version,
        "stap": api.step.word,
        "voorgestelde_versie": api.proposed or None,
        "stap_groot_genoeg": api.suffices,
        "aantallen": _counts(api.changes),
        "wijzigingen": [_change(change) for change in api.changes],
    }


def _counts(changes: tuple[Change, ...]) -> dict[str, int]:
    return {
        "wijzigingen": len(changes),
        "breekt_afnemer": sum(change.breaks_consumer for change in changes),
        "breekt_aanbieder": sum(change.breaks_provider for change in changes),
        "breekt_geen_van_beide": sum(not change.breaks for change in changes),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        **difference_data(change.difference),
        "breekt": sorted(change.breaks),
        "regels": [
            {"code": rule.code, "titel": rule.title, "oplossing": rule.mend}
            for rule in change.rules
        ],
        "stap": change.step.word,
        "operaties": list(change.operations),
        "besluiten": list(change.decisions),
    }
