"""A report as one HTML file that needs nothing else, to hand over and to keep."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from werkbank.conformance.result import Kind, Report, Result, Tally, Verdict
from werkbank.conformance.subject import Subject

_STYLE = """
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
color:#1a1a1a}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1.05rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}
th{background:#f0f0f0}td.getal{text-align:right}code{overflow-wrap:anywhere}
.uitslag{border:3px solid;padding:.8rem 1rem;font-size:1.2rem;font-weight:bold}
.ja{border-color:#11682e;color:#11682e}.nee{border-color:#a4161a;color:#a4161a}
ul{margin:.2rem 0;padding-left:1.2rem}
@media print{body{margin:0;max-width:none}}
"""
_HEADINGS = {
    Kind.HTTP: "Regels voor HTTP",
    Kind.OPERATION: "Operaties",
    Kind.RULE: "Gedragsregels",
    Kind.CASUS: "Casussen",
}


def certificate(report: Report, subject: Subject) -> str:
    """The page, in Dutch."""
    declared = subject.declaration
    name = " ".join(filter(None, (declared.product, declared.version))) or "een server"
    parts = [
        "<!doctype html>",
        '<html lang="nl"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>Conformiteit van {escape(name)}</title>",
        f"<style>{_STYLE}</style></head><body><main>",
        f"<h1>Conformiteit van {escape(name)}</h1>",
        *_verdict(report),
        *_subject(subject),
        *_coverage(report),
        *_details(report),
        *_left(report),
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _verdict(report: Report) -> Iterator[str]:
    if report.conforms:
        yield '<p class="uitslag ja">Voldoet aan alles wat de standaard verplicht stelt.</p>'
        return
    required = report.tally(required=True)
    yield (
        f'<p class="uitslag nee">Voldoet aan {required.passed} van de {required.total} verplichte '
        "onderdelen.</p>"
    )


def _subject(subject: Subject) -> Iterator[str]:
    declared = subject.declaration
    facts = {
        "Leverancier": declared.supplier or "niet opgegeven",
        "Product": declared.product or "niet opgegeven",
        "Versie van het product": declared.version or "niet opgegeven",
        "Standaard": f"{subject.standard} {subject.standard_version}",
        "Onderzocht op": subject.moment,
        "Met": f"{subject.tool}, startwaarde {subject.seed}",
    }
    yield "<h2>Wat is onderzocht</h2><table>"
    for label, value in facts.items():
        yield f'<tr><th scope="row">{escape(label)}</th><td>{escape(value)}</td></tr>'
    yield "</table>"
    yield '<table><thead><tr><th scope="col">API</th><th scope="col">Versie</th>'
    yield '<th scope="col">Adres</th><th scope="col">SHA-256 van openapi.json</th></tr></thead>'
    yield "<tbody>"
    for each in subject.specifications:
        yield (
            f'<tr><th scope="row">{escape(each.title)}</th><td>{escape(each.version)}</td>'
            f"<td><code>{escape(each.address)}</code></td><td><code>{each.sha256}</code></td></tr>"
        )
    yield "</tbody></table>"


def _coverage(report: Report) -> Iterator[str]:
    yield "<h2>Dekking</h2><table><thead><tr>"
    for heading in (
        "Onderdeel",
        "",
        *(verdict.value.capitalize() for verdict in Verdict),
        "Dekking",
    ):
        yield f'<th scope="col">{escape(heading)}</th>'
    yield "</tr></thead><tbody>"
    for kind in Kind:
        for required in (True, False):
            tally = report.tally(kind, required=required)
            if tally.total:
                yield _row(_HEADINGS[kind], "verplicht" if required else "optioneel", tally)
    for required in (True, False):
        tally = report.tally(required=required)
        if tally.total:
            yield _row("Samen", "verplicht" if required else "optioneel", tally)
    yield "</tbody></table>"


def _row(heading: str, sort: str, tally: Tally) -> str:
    counts = (tally.passed, tally.failed, tally.declined, tally.undecided)
    cells = "".join(f'<td class="getal">{count}</td>' for count in counts)
    share = f"{int(tally.share * 1000) / 10:.1f} %".replace(".", ",")
    cells += f'<td class="getal">{share}</td>'
    return f'<tr><th scope="row">{heading}</th><td>{sort}</td>{cells}</tr>'


def _details(report: Report) -> Iterator[str]:
    for kind in Kind:
        results = list(report.of(kind))
        if not results:
            continue
        yield f"<h2>{_HEADINGS[kind]}</h2>"
        for api in dict.fromkeys(each.feature.api for each in results):
            if api:
                yield f"<h3>{escape(api)}</h3>"
            yield '<table><thead><tr><th scope="col">Code</th><th scope="col">Onderdeel</th>'
            yield '<th scope="col">Uitkomst</th></tr></thead><tbody>'
            yield from (_result(each) for each in results if each.feature.api == api)
            yield "</tbody></table>"


def _result(result: Result) -> str:
    feature = result.feature
    optional = "" if feature.required else " (optioneel)"
    findings = "".join(f"<li>{escape(each)}</li>" for each in result.findings)
    sign = {Verdict.PASSED: "✓ ", Verdict.FAILED: "✗ "}.get(result.verdict, "– ")
    return (
        f'<tr><th scope="row"><code>{escape(feature.code)}</code></th>'
        f"<td>{escape(feature.title)}{optional}</td>"
        f"<td>{sign}{result.verdict.value}{f'<ul>{findings}</ul>' if findings else ''}</td></tr>"
    )


def _left(report: Report) -> Iterator[str]:
    if not report.left:
        return
    yield "<h2>Achtergebleven</h2><p>Deze objecten waren niet te verwijderen:</p><ul>"
    yield from (f"<li><code>{escape(url)}</code></li>" for url in report.left)
    yield "</ul>"
