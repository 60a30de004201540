"""Carry out the tests, one by one, and tell what came of each."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from werkbank.casus.running import run_casus
from werkbank.casus.transport import Transport
from werkbank.conformance.declaration import Declaration
from werkbank.conformance.features import features_of
from werkbank.conformance.numbering import Numbering
from werkbank.conformance.operations import operation_test
from werkbank.conformance.protocol import PROTOCOL
from werkbank.conformance.result import Feature, Kind, Report, Result, Verdict
from werkbank.conformance.rules import TESTS
from werkbank.conformance.shapes import Shapes
from werkbank.conformance.target import Target, Unable
from werkbank.conformance.wire import Exchange, Unreachable, Wire
from werkbank.ir import Api, Casus, Model
from werkbank.register import Request, Response

Step = Callable[[str], None]
_SILENCE = 2
_MOST = 12
"""Findings of one test that are kept; after that it is clear."""


def examine(
    target: Target,
    declaration: Declaration | None = None,
    *,
    only: Collection[str] = (),
    step: Step = lambda _: None,
) -> Report:
    """Examine a server; it is left as it was found.

    Args:
        target: the server.
        declaration: what it does not implement.
        only: codes or keys of features; everything without any.
        step: told what is being done.
    """
    examination = _Examination(target)
    found = []
    apis = tuple(target.wire.bases)
    try:
        for feature in features_of(target.model, apis):
            if only and not {feature.code, feature.key, feature.api} & set(only):
                continue
            step(f"{feature.api or 'casus'} {feature.code}")
            if declaration is not None and declaration.declines(feature):
                found.append(Result(feature=feature, verdict=Verdict.DECLINED))
            elif examination.silent >= _SILENCE:
                why = "de server antwoordde niet meer"
                undecided = Verdict.UNDECIDED
                found.append(Result(feature=feature, verdict=undecided, findings=(why,)))
            else:
                found.append(examination.examine(feature))
                examination.tidy()
    finally:
        step("opruimen")
        left = examination.clean()
    return Report(results=tuple(found), left=left)


@dataclass(slots=True)
class _Examination:
    """The tests of one server."""

    target: Target
    shapes: dict[str, Shapes] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    silent: int = 0
    """How many tests in a row ended because there was no answer."""

    def examine(self, feature: Feature) -> Result:
        """Carry out one test."""
        self.silent += 1
        begun, asked = time.monotonic(), self.target.wire.count
        findings: list[str] = []
        verdict = Verdict.PASSED
        try:
            with self._watching(feature, findings):
                for finding in self._test(feature):
                    if finding not in findings:
                        findings.append(finding)
                    if len(findings) >= _MOST:
                        break
        except Unable as unable:
            self.silent = 0
            if not findings:
                verdict = Verdict.UNDECIDED
            findings.append(str(unable))
        except Unreachable as gone:
            findings.append(str(gone))
            verdict = Verdict.FAILED
        except (AttributeError, KeyError, TypeError, IndexError, ValueError) as error:
            # Tests read answers as the specification says they are; this one is not.
            self.silent = 0
            findings.append(f"een antwoord is anders van opbouw dan de specificatie ({error!r})")
        else:
            self.silent = 0
        if findings and verdict is Verdict.PASSED:
            verdict = Verdict.FAILED
        return Result(
            feature=feature,
            verdict=verdict,
            findings=tuple(findings[:_MOST]),
            seconds=time.monotonic() - begun,
            requests=self.target.wire.count - asked,
        )

    def _test(self, feature: Feature) -> Iterator[str]:
        target, model = self.target, self.target.model
        if feature.kind is Kind.CASUS:
            casus = next(each for each in model.casussen if each.code == feature.code)
            yield from _casus(target, casus)
            return
        api = next(each for each in model.apis if each.name == feature.api)
        if feature.kind is Kind.HTTP:
            yield from next(p for p in PROTOCOL if p.code == feature.code).test(target, api)
        elif feature.kind is Kind.RULE:
            rule = next(each for each in api.behaviours if each.code == feature.code)
            yield from TESTS[rule.kind](target, api, rule)
        else:
            for resource in api.resources:
                for operation in resource.operations:
                    if operation.operation_id == feature.code:
                        yield from operation_test(target, api, resource, operation)

    @contextmanager
    def _watching(self, feature: Feature, findings: list[str]) -> Iterator[None]:
        """While an operation is tested, each of its answers is held against the specification."""
        if feature.kind is not Kind.OPERATION:
            yield
            return
        api = next(each for each in self.target.model.apis if each.name == feature.api)
        shapes = self.shapes.setdefault(api.name, Shapes(self.target.model, api))
        base = self.target.wire.base(api)

        def watch(exchange: Exchange) -> None:
            path = exchange.url.partition("?")[0].removeprefix(base)
            operation = shapes.operation(exchange.method, path)
            if operation is None or operation.operation_id != feature.code:
                return
            for finding in shapes.findings(operation, exchange):
                if finding not in findings:
                    findings.append(finding)

        self.target.wire.watch = watch
        try:
            yield
        finally:
            self.target.wire.watch = None

    def tidy(self) -> None:
        """Remove what a test made; what stays is tried again at the end."""
        try:
            left = self.target.clean()
        except Unreachable:
            return
        self.left.extend(left)

    def clean(self) -> tuple[str, ...]:
        """Remove what is still there, and tell what stays."""
        for url in self.left:
            self.target.made.setdefault(url, None)
        try:
            return self.target.clean()
        except Unreachable:
            return tuple(self.target.made)


# -- casussen ----------------------------------------------------------------------------------


def _casus(target: Target, casus: Casus) -> Iterator[str]:
    """Every route of a casus; what it makes is removed before the next one."""
    needed = {
        api.name
        for api, resource in target.model.resources()
        for step in (*casus.given, *casus.wrong, *(s for r in casus.routes for s in r.steps))
        if step.resource == resource.path
    }
    if missing := sorted(needed - set(target.wire.bases)):
        raise Unable(f"deze casus gaat ook over {', '.join(missing)}")

    @contextmanager
    def open_register(_: Casus) -> Iterator[Transport]:
        carrier = _Carrier(target.wire, target.model, target, Numbering(target.model))
        before = set(target.made)
        try:
            yield carrier
        finally:
            _remove(target, [url for url in target.made if url not in before])

    run = run_casus(target.model, casus, open_register)
    for route in run.all_runs():
        for step in route.failures:
            for difference in step.differences:
                yield f"route {route.route.name}, stap {step.step.name}: {difference}"


def _remove(target: Target, urls: list[str]) -> None:
    left = list(reversed(urls))
    for _ in range(3):
        left = [
            url for url in left
            if target.wire.send("DELETE", url).status not in {200, 202, 204, 404, 410}
        ]  # fmt: skip
        if not left:
            break
    for url in urls:
        if url not in left:
            target.made.pop(url, None)


@dataclass(slots=True)
class _Carrier:
    """Carries the steps of a casus over the wire."""

    wire: Wire
    model: Model
    target: Target
    numbering: Numbering

    def send(self, request: Request) -> Response:
        """Carry out one request."""
        return self.numbering.incoming(request, self._send(self.numbering.outgoing(request)))

    def _send(self, request: Request) -> Response:
        answer = self.wire.send(
            request.method,
            self._address(request.path),
            actor=request.actor,
            query=request.query or None,
            headers=request.headers,
            **({} if request.body is None else {"body": request.body}),
        )
        for api, resource in self.model.resources():
            if answer.url == f"{self.wire.base(api)}/{resource.path}":
                self.target.remember(resource, answer)
        return Response(status=answer.status, headers=_named(answer), body=answer.body)

    def _address(self, url: str) -> str:
        for api in self.model.apis:
            if url == api.server or url.startswith(api.server + "/"):
                return self.wire.base(api) + url[len(api.server) :]
        return url


def _named(exchange: Exchange) -> Mapping[str, str]:
    return exchange.headers


def apis_of(target: Target) -> tuple[Api, ...]:
    """The APIs that are examined."""
    return tuple(api for api in target.model.apis if api.name in target.wire.bases)
