"""A private value that shows itself to nobody: not to print, format, log, pickle or sort."""

from __future__ import annotations

from typing import Generic, NoReturn, TypeVar

from facilitator.problems import Place

T = TypeVar("T")


class Sealed(Generic[T]):
    """Holds a value that only `unseal` gives back; everything else sees its place.

    A plain slotted class on purpose: `dataclasses.asdict` would copy the fields of a dataclass.
    """

    __slots__ = ("__inner", "__place")

    def __init__(self, inner: T, place: Place | None = None) -> None:
        self.__inner = inner
        self.__place = place or Place("unknown")

    @property
    def place(self) -> Place:
        """Where the value was read."""
        return self.__place

    def __repr__(self) -> str:
        return f"‹sealed {self.__place}›"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sealed):
            return NotImplemented
        return bool(self.__inner == _inner(other))

    def __hash__(self) -> int:
        return hash(("sealed", self.__inner))

    def __copy__(self) -> Sealed[T]:
        return self

    def __deepcopy__(self, memo: object) -> Sealed[T]:
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError("a sealed value cannot be pickled")

    def __iter__(self) -> NoReturn:
        raise TypeError("a sealed value cannot be listed")

    def __lt__(self, other: object) -> NoReturn:
        raise TypeError("sealed values have no order")


def _inner(sealed: Sealed[T]) -> T:
    return sealed._Sealed__inner  # type: ignore[attr-defined, no-any-return]


def unseal(sealed: Sealed[T]) -> T:
    """The value itself. A test lists the modules that may call this."""
    return _inner(sealed)
