"""The outcome as JUnit XML, which build servers show."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from werkbank.diagnostics.junit import xml_document, xml_text
from werkbank.validate.concluding import Conclusion
from werkbank.validate.reports.words import CODES, title_of


def write(conclusion: Conclusion, path: Path) -> None:
    """A test case per rule; it fails when there are findings of it."""
    cases = dict(_cases(conclusion))
    failed = sum(1 for _, told in cases.values() if told)
    root = ET.Element("testsuites", name="werkbank validate")
    suite = ET.SubElement(
        root,
        "testsuite",
        name="validate",
        tests=str(len(cases)),
        failures=str(failed),
        errors="0",
        skipped=str(len(conclusion.unjudged)),
    )
    for code, (title, told) in cases.items():
        case = ET.SubElement(
            suite, "testcase", classname="validate", name=xml_text(f"{code}: {title}")
        )
        if told:
            failure = ET.SubElement(case, "failure", message=xml_text(told[0]))
            failure.text = xml_text("\n".join(told))
        elif code in conclusion.unjudged:
            ET.SubElement(case, "skipped", message=xml_text(conclusion.unjudged[code]))
    path.write_bytes(xml_document(root))


def _cases(conclusion: Conclusion) -> dict[str, tuple[str, list[str]]]:
    """Title and lines by code: every rule there is about these object types, found or not."""
    model, summary = conclusion.assignment.model, conclusion.summary
    codes = dict.fromkeys(CODES)
    for validator in conclusion.validators.values():
        codes |= dict.fromkeys(rule.code for rule in validator.judged_rules)
    codes |= dict.fromkeys(summary.rules())
    found: dict[str, tuple[str, list[str]]] = {}
    for code in codes:
        told = [
            f"{tally.count} keer bij {attribute or 'het object zelf'}, voor het eerst op "
            f"{tally.examples[0][0]}:{tally.examples[0][1]}: {tally.examples[0][8]}"
            for rule, attribute, tally in summary.ranked()
            if rule == code
        ]
        found[code] = (title_of(model, code), told)
    return found
