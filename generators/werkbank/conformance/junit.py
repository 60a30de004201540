"""A report as JUnit XML, which build servers show."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from werkbank.conformance.result import Kind, Report, Result, Verdict

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


def junit_xml(report: Report) -> bytes:
    """The report; a suite per API and kind, a test case per feature."""
    root = ET.Element("testsuites", name="werkbank conform")
    for kind in Kind:
        apis = dict.fromkeys(each.feature.api for each in report.of(kind))
        for api in apis:
            results = [each for each in report.of(kind) if each.feature.api == api]
            name = f"{api} {kind.value}".strip()
            skipped = {Verdict.DECLINED, Verdict.UNDECIDED}
            suite = ET.SubElement(
                root,
                "testsuite",
                name=name,
                tests=str(len(results)),
                failures=str(sum(each.verdict is Verdict.FAILED for each in results)),
                errors="0",
                skipped=str(sum(each.verdict in skipped for each in results)),
                time=f"{sum(each.seconds for each in results):.3f}",
            )
            for each in results:
                _case(suite, name, each)
    ET.indent(root)
    text = str(ET.tostring(root, encoding="unicode"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _case(suite: ET.Element, name: str, result: Result) -> None:
    feature = result.feature
    case = ET.SubElement(
        suite,
        "testcase",
        classname=_clean(name),
        name=_clean(f"{feature.code}: {feature.title}"),
        time=f"{result.seconds:.3f}",
    )
    text = _clean("\n".join(result.findings))
    if result.verdict is Verdict.FAILED:
        failure = ET.SubElement(case, "failure", message=_clean(result.findings[0]))
        failure.text = text
    elif result.verdict is not Verdict.PASSED:
        why = _clean(result.findings[0]) if result.findings else result.verdict.value
        ET.SubElement(case, "skipped", message=why)


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("�", text)
