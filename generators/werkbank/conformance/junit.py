"""A report as JUnit XML, which build servers show."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from werkbank.conformance.result import Kind, Report, Result, Verdict
from werkbank.diagnostics.junit import xml_document, xml_text


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
    return xml_document(root)


def _case(suite: ET.Element, name: str, result: Result) -> None:
    feature = result.feature
    case = ET.SubElement(
        suite,
        "testcase",
        classname=xml_text(name),
        name=xml_text(f"{feature.code}: {feature.title}"),
        time=f"{result.seconds:.3f}",
    )
    text = xml_text("\n".join(result.findings))
    if result.verdict is Verdict.FAILED:
        failure = ET.SubElement(case, "failure", message=xml_text(result.findings[0]))
        failure.text = text
    elif result.verdict is not Verdict.PASSED:
        why = xml_text(result.findings[0]) if result.findings else result.verdict.value
        ET.SubElement(case, "skipped", message=why)
