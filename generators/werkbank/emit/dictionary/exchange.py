"""Where a class is exchanged: on its own as a resource, or inside the messages of others."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.markdown import bullets, code, heading, table, text
from werkbank.emit.places import Place, Places, scopes_page
from werkbank.emit.relations import Relations
from werkbank.ir import Api, Model, ObjectType, Resource


def exchange_parts(
    model: Model, object_type: ObjectType, where: Places, related: Relations
) -> Iterator[str]:
    """The section on APIs, resources and operations; nothing when there are none."""
    here = where.classes[object_type.name]
    names = (object_type.name, *object_type.ancestors)
    pairs = related.carriers.get(object_type.name, ())
    own = [pair for pair in model.resources() if pair[1].object_type in names]
    inside = [pair for pair in pairs if pair not in own]
    if not own and not inside:
        return
    yield heading(2, "Uitwisseling", "uitwisseling")
    for api, resource in own:
        yield f"Als resource {code('/' + resource.path)} van de {_api(api, where, here)}:"
        yield _operations(api, resource, where, here)
    if inside:
        yield "Als onderdeel van:"
        yield bullets(
            f"{where.class_link(here, resource.object_type)} "
            f"({code('/' + resource.path)} van de {_api(api, where, here)})"
            for api, resource in inside
        )


def _api(api: Api, where: Places, here: str) -> str:
    return where.to(here, Place(scopes_page(api.name)), text(api.title))


def _operations(api: Api, resource: Resource, where: Places, here: str) -> str:
    return table(
        ("Operatie", "Methode en pad", "Scope", "Samenvatting"),
        (
            (
                where.to(
                    here, Place(scopes_page(api.name), op.operation_id), code(op.operation_id)
                ),
                code(f"{op.method.upper()} {op.path}"),
                code(op.scope),
                text(op.summary),
            )
            for op in resource.operations
        ),
    )
