"""What is wrong with a template, by line, before it is used: signs, names, filters, fields of the view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from facilitator.render.hints import UNKNOWN, Hints, element_of, field_of, fields_of, hints, is_list

SAME = frozenset({"list", "selectattr", "rejectattr", "select", "reject", "sort"})
ONE = frozenset({"first", "last"})
BY_FIELD = frozenset({"selectattr", "rejectattr", "groupby", "sum"})
SPECIAL = frozenset(
    {"loop", "super", "self", "caller", "varargs", "kwargs", "gettext", "ngettext", "pgettext"}
)

Scope = dict[str, Hints]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something wrong at a line of a template; its words come from us and the views, never from a session."""

    line: int
    message: str
    hint: str = ""


def check_source(
    env: Environment, source: str, given: dict[str, tuple[type, ...]], known: Sequence[str]
) -> tuple[Finding, ...]:
    """Every finding in a template; `given` are the names it gets, with their types, `known` all templates."""
    try:
        tree = env.parse(source)
        walk = _Walk(env, frozenset(given), known)
        # A macro may call one that stands below it.
        macros = {macro.name: UNKNOWN for macro in tree.find_all(nodes.Macro)}
        walk.block(tree.body, macros | {name: hints(kinds) for name, kinds in given.items()})
        if not walk.found:
            env.compile(source)
    except TemplateSyntaxError as fault:
        return (Finding(fault.lineno, fault.message or "this cannot be read", "mend it, or take ours again"),)
    return tuple(sorted(set(walk.found)))


def names_in(env: Environment, source: str) -> frozenset[str]:
    """The templates that this one extends, includes or imports, as far as they are named outright."""
    try:
        tree = env.parse(source)
    except TemplateSyntaxError:
        return frozenset()
    return frozenset(_named(tree))


def _named(tree: nodes.Node) -> Iterator[str]:
    for kind in (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport):
        for node in tree.find_all(kind):
            asked = getattr(node, "template", None)
            if isinstance(asked, nodes.Const) and isinstance(asked.value, str):
                yield asked.value


def near(word: str, words: Sequence[str], others: str) -> str:
    """A hint: the nearest of the words, else what there is."""
    found = get_close_matches(word, words, 1, 0.6)
    return f"did you mean {found[0]}?" if found else f"{others}: {', '.join(words)}"


class _Walk:
    """Goes through a template with the types of what its names stand for."""

    def __init__(self, env: Environment, given: frozenset[str], known: Sequence[str]) -> None:
        self.env, self.given, self.known = env, given, known
        self.found: list[Finding] = []

    def tell(self, node: nodes.Node, message: str, hint: str = "") -> None:
        self.found.append(Finding(node.lineno, message, hint))

    def block(self, body: Sequence[nodes.Node], scope: Scope) -> None:
        for node in body:
            self.visit(node, scope)

    def visit(self, node: nodes.Node, scope: Scope) -> None:
        """A statement; what it names is known to those after it."""
        match node:
            case nodes.For():
                self._loop(node, scope)
            case nodes.Assign():
                self._bind(node.target, self.type_of(node.node, scope), scope)
            case nodes.AssignBlock():
                self.block(node.body, dict(scope))
                self._bind(node.target, UNKNOWN, scope)
            case nodes.Macro():
                scope[node.name] = UNKNOWN
                self._within(node.body, scope, (arg.name for arg in node.args), node.defaults)
            case nodes.CallBlock():
                self.type_of(node.call, scope)
                self._within(node.body, scope, (arg.name for arg in node.args), node.defaults)
            case nodes.With():
                self._with(node, scope)
            case nodes.Block() | nodes.Scope():
                self.block(node.body, dict(scope))
            case nodes.Extends() | nodes.Include() | nodes.Import() | nodes.FromImport():
                self._other(node, scope)
            case nodes.Expr():
                self.type_of(node, scope)
            case _:
                for child in node.iter_child_nodes():
                    self.visit(child, scope)

    def _within(
        self, body: Sequence[nodes.Node], scope: Scope, names: Iterator[str], more: Sequence[nodes.Expr]
    ) -> None:
        for value in more:
            self.type_of(value, scope)
        self.block(body, {**scope, **dict.fromkeys(names, UNKNOWN)})

    def _with(self, node: nodes.With, scope: Scope) -> None:
        inner = dict(scope)
        for target, value in zip(node.targets, node.values, strict=True):
            self._bind(target, self.type_of(value, scope), inner)
        self.block(node.body, inner)

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        over = self.type_of(node.iter, scope)
        inner = dict(scope)
        self._bind(node.target, element_of(over), inner)
        if _grouped(node.iter) and isinstance(node.target, nodes.Tuple) and len(node.target.items) == 2:
            self._bind(node.target.items[1], over, inner)
        if node.test is not None:
            self.type_of(node.test, inner)
        self.block(node.body, inner)
        self.block(node.else_, dict(scope))

    def _bind(self, target: nodes.Node, value: Hints, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = value
        elif isinstance(target, nodes.Tuple):
            for part in target.items:
                self._bind(part, UNKNOWN, scope)

    def _other(self, node: nodes.Node, scope: Scope) -> None:
        for name in _named(nodes.Template([node], lineno=node.lineno)):
            if name not in self.known:
                self.tell(node, "there is no such template", near(name, self.known, "there are"))
        if isinstance(node, nodes.Import):
            scope[node.target] = UNKNOWN
        elif isinstance(node, nodes.FromImport):
            for one in node.names:
                scope[one[1] if isinstance(one, tuple) else one] = UNKNOWN

    def type_of(self, node: nodes.Node, scope: Scope) -> Hints:
        """The types that an expression may have; everything within it is checked."""
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._field(node, node.attr, self.type_of(node.node, scope))
            case nodes.Getitem():
                return self._item(node, self.type_of(node.node, scope), scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Test() if node.name not in self.env.tests:
                self.tell(node, "there is no such test", near(node.name, sorted(self.env.tests), "there are"))
            case nodes.CondExpr():
                self.type_of(node.test, scope)
                ways = [self.type_of(way, scope) for way in (node.expr1, node.expr2) if way is not None]
                return frozenset().union(*ways) if all(ways) else UNKNOWN
        for child in node.iter_child_nodes():
            self.type_of(child, scope)
        return UNKNOWN

    def _name(self, node: nodes.Name, scope: Scope) -> Hints:
        if node.name not in scope and node.name not in SPECIAL:
            known = sorted({*scope, *self.given})
            self.tell(node, "this name is not known here", near(node.name, known, "there are"))
        return scope.get(node.name, UNKNOWN)

    def _field(self, node: nodes.Node, name: str, value: Hints) -> Hints:
        if name.startswith("_"):
            self.tell(node, "a template may not look inside", "use the fields of the view")
            return UNKNOWN
        if is_list(value):
            self.tell(node, "this is a list, and has no fields", "go through it: {% for one in … %}")
            return UNKNOWN
        found = field_of(value, name)
        if found is None:
            self.tell(node, "the view has no such field", near(name, fields_of(value), "here are"))
        return found or UNKNOWN

    def _item(self, node: nodes.Getitem, value: Hints, scope: Scope) -> Hints:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(node, node.arg.value, value) if not is_list(value) else UNKNOWN
        self.type_of(node.arg, scope)
        return value if isinstance(node.arg, nodes.Slice) else element_of(value)

    def _filter(self, node: nodes.Filter, scope: Scope) -> Hints:
        value = self.type_of(node.node, scope) if node.node is not None else UNKNOWN
        for child in (*node.args, *node.kwargs):
            self.type_of(child, scope)
        if node.name not in self.env.filters:
            known = sorted(self.env.filters)
            self.tell(node, "there is no such filter", near(node.name, known, "there are"))
        if node.name in BY_FIELD and node.args and isinstance(node.args[0], nodes.Const):
            self._field(node, str(node.args[0].value), element_of(value))
        if node.name in ONE:
            return element_of(value)
        return value if node.name in SAME or node.name in {"groupby", "default"} else UNKNOWN


def _grouped(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Filter) and node.name == "groupby"


def known_names(*folders: Path) -> tuple[str, ...]:
    """Every file that a template may name: below these folders, the first of one name counting."""
    found = {
        path.relative_to(folder).as_posix()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }
    return tuple(sorted(found))
