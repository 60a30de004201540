"""The operations that a resource can offer."""

from __future__ import annotations

from enum import StrEnum


class OperationKind(StrEnum):
    """The operations a resource can offer; the value is the key in `model/api/*.yaml`."""

    LIST = "lijst"
    CREATE = "aanmaken"
    READ = "raadplegen"
    HEAD = "kop"
    REPLACE = "vervangen"
    PATCH = "wijzigen"
    DELETE = "verwijderen"
    SEARCH = "zoeken"
    AUDIT_LIST = "audittrail"
    AUDIT_READ = "audittrailregel"

    @property
    def method(self) -> str:
        """The HTTP method in lower case."""
        return _METHODS[self]

    @property
    def writes(self) -> bool:
        """True when the operation changes the register."""
        return self in {self.CREATE, self.REPLACE, self.PATCH, self.DELETE}

    @property
    def single(self) -> bool:
        """True when the operation is about one existing object (its path holds `{uuid}`)."""
        return self not in {self.LIST, self.CREATE, self.SEARCH}


_METHODS = {
    OperationKind.LIST: "get",
    OperationKind.CREATE: "post",
    OperationKind.READ: "get",
    OperationKind.HEAD: "head",
    OperationKind.REPLACE: "put",
    OperationKind.PATCH: "patch",
    OperationKind.DELETE: "delete",
    OperationKind.SEARCH: "post",
    OperationKind.AUDIT_LIST: "get",
    OperationKind.AUDIT_READ: "get",
}
