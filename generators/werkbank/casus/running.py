"""A casus carried out: every route in a register of its own, step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace

from werkbank.casus.judging import differences
from werkbank.casus.names import with_urls
from werkbank.casus.transport import Transport, send_at_once
from werkbank.ir import Actor, Casus, Model, OperationKind, Route, Step
from werkbank.register.message import Caller, Request, Response

Open = Callable[[Casus], AbstractContextManager[Transport]]
"""Opens a register for one route of a casus, empty but for the external objects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRun:
    """A step with what was asked, what was answered and what was wrong with the answer."""

    step: Step
    request: Request
    responses: tuple[Response, ...]
    differences: tuple[str, ...]

    @property
    def response(self) -> Response:
        """The answer that counts: the one that succeeded, otherwise the first."""
        return next((answer for answer in self.responses if answer.ok), self.responses[0])

    @property
    def ok(self) -> bool:
        """True when the step gave what the casus says."""
        return not self.differences


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRun:
    """A route carried out, after the given state of its casus.

    Attributes:
        urls: what each `$naam` stands for, in the order in which the objects were made.
        resources: resource path per name of an object of the register.
        left: names of the objects that are still there at the end; only when measured.
        afterwards: whatever `run_route` was asked to measure, once everything was recorded.
    """

    casus: Casus
    route: Route
    given: tuple[StepRun, ...]
    steps: tuple[StepRun, ...]
    urls: Mapping[str, str]
    resources: Mapping[str, str]
    left: tuple[str, ...] = ()
    afterwards: object = None

    @property
    def ok(self) -> bool:
        """True when every step gave what the casus says."""
        return all(run.ok for run in (*self.given, *self.steps))

    @property
    def failures(self) -> tuple[StepRun, ...]:
        """The steps that gave something else."""
        return tuple(run for run in (*self.given, *self.steps) if not run.ok)


@dataclass(frozen=True, slots=True, kw_only=True)
class CasusRun:
    """A casus carried out whole: its routes, and its calls that must be refused."""

    casus: Casus
    routes: tuple[RouteRun, ...]
    wrong: RouteRun | None = None

    @property
    def ok(self) -> bool:
        """True when everything went as the casus says."""
        return all(run.ok for run in self.all_runs())

    def all_runs(self) -> Iterator[RouteRun]:
        """The routes and, where there are any, the wrong examples as one more."""
        yield from self.routes
        if self.wrong is not None:
            yield self.wrong

    def route(self, name: str) -> RouteRun:
        """The run of a route.

        Raises:
            KeyError: when the casus has no such route; the message lists those it has, in Dutch.
        """
        for run in self.routes:
            if run.route.name == name:
                return run
        names = ", ".join(run.route.name for run in self.routes)
        raise KeyError(f"casus {self.casus.code} heeft geen route {name}; wel: {names}")


Measure = Callable[[RouteRun, Transport], object]


def run_casus(
    model: Model, casus: Casus, open_register: Open, measure: Measure | None = None
) -> CasusRun:
    """Carry out every route of a casus, each in a register of its own."""
    routes = tuple(run_route(model, casus, route, open_register, measure) for route in casus.routes)
    wrong = None
    if casus.wrong:
        refused = Route(name="fout", title="Wat geweigerd wordt", description="", steps=casus.wrong)
        wrong = run_route(model, casus, refused, open_register)
    return CasusRun(casus=casus, routes=routes, wrong=wrong)


def run_route(
    model: Model, casus: Casus, route: Route, open_register: Open, measure: Measure | None = None
) -> RouteRun:
    """Carry out the given state and one route, and measure once everything is recorded."""
    with open_register(casus) as transport:
        stage = _Stage(model, casus, transport)
        given = tuple(stage.play(step) for step in casus.given)
        complete = recorded(route.steps)
        steps = tuple(stage.play(step) for step in route.steps[:complete])
        run = _route_run(stage, route, given, steps)
        outcome = measure(run, transport) if measure is not None else None
        steps += tuple(stage.play(step) for step in route.steps[complete:])
        run = _route_run(stage, route, given, steps)
        if measure is None:
            return run
        left = tuple(name for name in run.resources if stage.is_there(name))
        return replace(run, afterwards=outcome, left=left)


def recorded(steps: tuple[Step, ...]) -> int:
    """After how many steps everything is recorded: what follows only reads, refuses or removes.

    That is the moment to measure. At the end of a story a bewaartermijn may have passed, and what
    the route had stored would be out of sight.
    """
    recording = {OperationKind.CREATE, OperationKind.REPLACE, OperationKind.PATCH}
    return max(
        (
            number
            for number, step in enumerate(steps, start=1)
            if step.kind in recording and min(step.expected.statuses) < 400
        ),
        default=len(steps),
    )


def _route_run(
    stage: _Stage, route: Route, given: tuple[StepRun, ...], steps: tuple[StepRun, ...]
) -> RouteRun:
    return RouteRun(
        casus=stage.casus,
        route=route,
        given=given,
        steps=steps,
        urls=dict(stage.urls),
        resources=dict(stage.resources),
    )


@dataclass
class _Stage:
    """Plays steps one after the other and remembers what they made."""

    model: Model
    casus: Casus
    transport: Transport
    urls: dict[str, str] = field(default_factory=dict)
    resources: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.urls.update({external.name: external.url for external in self.casus.externals})
        self._collections = {
            resource.path: f"{api.server}/{resource.path}"
            for api, resource in self.model.resources()
        }
        self._callers = {actor.name: caller_of(actor) for actor in self.casus.actors}

    def play(self, step: Step) -> StepRun:
        request = self._request(step)
        responses = tuple(send_at_once(self.transport, request, step.times))
        made = next((answer for answer in responses if answer.ok), None)
        if made is not None:
            self._remember(step, made)
        return StepRun(
            step=step,
            request=request,
            responses=responses,
            differences=differences(step.expected, responses, self.urls),
        )

    def is_there(self, name: str) -> bool:
        """True when the object with this name can still be read."""
        return self.transport.send(Request(method="get", path=self.urls[name])).ok

    def _remember(self, step: Step, response: Response) -> None:
        if step.kind is OperationKind.CREATE and isinstance(response.body, dict):
            self.urls[step.name] = str(response.body.get("url", ""))
            self.resources[step.name] = step.resource
        elif step.kind.single and step.target[1:] in self.urls:
            self.urls.setdefault(step.name, self.urls[step.target[1:]])

    def _request(self, step: Step) -> Request:
        filters = with_urls(step.filters, self.urls)
        body = with_urls(step.body, self.urls) if step.body is not None else None
        return Request(
            method=step.kind.method,
            path=self._path(step),
            query=_query(filters) if step.kind is not OperationKind.SEARCH else {},
            headers=self._headers(step),
            body=filters if step.kind is OperationKind.SEARCH else body,
            actor=self._callers[step.actor],
        )

    def _path(self, step: Step) -> str:
        collection = self._collections[step.resource]
        match step.kind:
            case OperationKind.LIST | OperationKind.CREATE:
                return collection
            case OperationKind.SEARCH:
                return f"{collection}/_zoek"
            case _:
                url = str(self.urls.get(step.target[1:], f"{collection}/onbekend"))
                return url + self._below(step, url)

    def _below(self, step: Step, url: str) -> str:
        if step.kind is OperationKind.AUDIT_LIST:
            return "/audittrail"
        if step.kind is OperationKind.AUDIT_READ:
            listed = Request(
                method="get", path=f"{url}/audittrail", actor=self._callers[step.actor]
            )
            lines = self.transport.send(listed).body
            first = lines[0]["uuid"] if isinstance(lines, list) and lines else "onbekend"
            return f"/audittrail/{first}"
        return ""

    def _headers(self, step: Step) -> dict[str, str]:
        """Headers of the step; `etag:$naam` stands for the current ETag of that object."""
        headers = {}
        for name, value in step.headers.items():
            if value.startswith("etag:$"):
                url = self.urls.get(value[6:], "")
                read = Request(method="head", path=url, actor=self._callers[step.actor])
                value = _header(self.transport.send(read), "ETag")  # noqa: PLW2901
            headers[name] = value
        return headers


def _header(response: Response, name: str) -> str:
    """The value of a header; over HTTP its name can come in small letters."""
    found = (text for key, text in response.headers.items() if key.lower() == name.lower())
    return next(found, "")


def caller_of(actor: Actor) -> Caller:
    """The actor as a register sees it: application, user and what the token allows."""
    return Caller(
        application_id=actor.name,
        application_name=actor.title,
        user_id=actor.name,
        user_name=actor.title,
        scopes=frozenset(actor.scopes) if actor.scopes else None,
        subject=dict(actor.identification) or None,
    )


def _query(filters: Mapping[str, object]) -> dict[str, list[str] | str]:
    return {
        name: [_text(item) for item in value] if isinstance(value, list) else _text(value)
        for name, value in filters.items()
    }


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
