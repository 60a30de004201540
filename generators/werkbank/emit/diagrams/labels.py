"""What stands in a box, as a label in the HTML of Graphviz."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from werkbank.emit.diagrams.palette import ENUMERATION, MUTED, PAPER, Tint, tint
from werkbank.emit.markdown import clean
from werkbank.emit.words import type_label
from werkbank.ir import Enumeration, Model, ObjectType, Property, PropertyKind

Href = Callable[[str, str], str]
"""`(class or enumeration, attribute or "")` to a relative URL."""

NBSP = "\u00a0"
_MOST_CODES = 8
"""An enumeration shows so many codes; the rest is a count."""
_BARE = 'border="0" cellborder="0" cellspacing="0"'


def class_box(model: Model, holder: ObjectType, shown: Iterable[Property], href: Href) -> str:
    """A class with its stereotype, its name and the attributes to show."""
    look = tint(holder)
    above = f"«{holder.stereotype}»" + (", extern" if holder.external else "")
    rows = [_head(look, above, _name(holder, bold=True), _link_to(holder, href), columns=3)]
    rows.extend(_attribute(model, holder, prop, href) for prop in shown)
    return f"<{_box(look, rows)}>"


def name_box(holder: ObjectType, href: Href, above: str = "") -> str:
    """Only the name, with an optional line above it that says where the class belongs."""
    look = tint(holder)
    return f"<{_box(look, [_head(look, above, _name(holder), _link_to(holder, href))])}>"


def codes_shown(enumeration: Enumeration) -> list[str]:
    """The codes of an enumeration, or the first ones and a count when there are many."""
    codes = list(enumeration.codes[:_MOST_CODES])
    hidden = len(enumeration.codes) - len(codes)
    if hidden > 1:
        return [*codes, f"… en {hidden} andere"]
    return list(enumeration.codes)


def enumeration_box(enumeration: Enumeration, href: Href, lines: int) -> str:
    """An enumeration with its codes, `lines` high; without the outer `<>` of a label."""
    codes = codes_shown(enumeration)
    codes += [""] * (lines - len(codes))
    link = _link(href(enumeration.name, ""), enumeration.description)
    body = "".join(f'{text(code)}<br align="left"/>' for code in codes)
    body = f'<font point-size="10">{body}</font>' if body else ""
    head = _head(ENUMERATION, "«Enumeratie»", text(enumeration.name), link)
    row = f'<tr><td cellpadding="5" align="left" balign="left">{body}</td></tr>'
    return _box(ENUMERATION, [head, row])


def _box(look: Tint, rows: Iterable[str]) -> str:
    style = ' style="dashed"' if look.dashed else ""
    return (
        f'<table border="1" cellborder="0" cellspacing="0" cellpadding="3" '
        f'color="{look.border}" bgcolor="{PAPER}"{style}>{"".join(rows)}</table>'
    )


def _head(look: Tint, above: str, name: str, link: str, columns: int = 1) -> str:
    """The coloured top of a box; one cell, for two of them show a seam between them."""
    small = f'<font point-size="9" color="{MUTED}">{text(above)}</font>'
    first = f'<tr><td cellpadding="1">{small}</td></tr>' if above else ""
    return (
        f'<tr><td colspan="{columns}" cellpadding="4" bgcolor="{look.head}" {link}>'
        f'<table {_BARE}>{first}<tr><td cellpadding="1">{name}</td></tr></table></td></tr>'
    )


def _attribute(model: Model, holder: ObjectType, prop: Property, href: Href) -> str:
    link = _link(href(holder.name, prop.name), prop.description)
    kind = f'<font color="{MUTED}">{text(_type(model, prop))}</font>'
    count = f'<font color="{MUTED}">{prop.cardinality}</font>'
    return (
        f'<tr><td align="left" {link}>{text(prop.name)}</td>'
        f'<td align="left">{kind}</td><td align="left">{count}</td></tr>'
    )


def _type(model: Model, prop: Property) -> str:
    if prop.fixed:
        return f"= {prop.fixed}"
    if prop.kind is PropertyKind.SCALAR:
        return type_label(model.types.get(prop.range), prop.range)
    return prop.range


def _name(holder: ObjectType, bold: bool = False) -> str:
    """The name of a class: in italics when it is abstract, as UML has it."""
    shown = text(holder.name)
    shown = f"<i>{shown}</i>" if holder.abstract else shown
    return f"<b>{shown}</b>" if bold else shown


def _link_to(holder: ObjectType, href: Href) -> str:
    return _link(href(holder.name, ""), holder.description)


def _link(url: str, told: str) -> str:
    title = f' title="{text(told)}"' if told.strip() else ""
    return f'href="{text(url)}" target="_top"{title}'


def text(value: str) -> str:
    """The value on one line, as text in the HTML of Graphviz."""
    return escape(" ".join(clean(value).split()), quote=True)
