"""The outcome as JUnit XML, which build servers show."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from werkbank.validate.concluding import Conclusion
from werkbank.validate.reports.words import CODES, title_of

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


def xml_text(text: str) -> str:
    """A text without what XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


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
    ET.indent(root)
    text = str(ET.tostring(root, encoding="unicode"))
    path.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n', encoding="utf-8")


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
