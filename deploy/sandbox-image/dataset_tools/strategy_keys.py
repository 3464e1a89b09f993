"""Which dataset keys a strategy asks for, found without running it."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterable
from dataclasses import dataclass, field

# Bounds against sources written to keep the analysis busy.
MAX_VALUES = 200
MAX_LENGTH = 200
MAX_STEPS = 50_000
GETTERS = {"get"}


@dataclass
class StrategyKeys:
    """`keys` that are certain, and the lines where a key could not be determined."""

    keys: set[str] = field(default_factory=set)
    unknown_lines: list[int] = field(default_factory=list)


def find_keys(source: str) -> StrategyKeys:
    """Keys of `data.get(…)` calls.

    Follows string constants through names, lists, tuples, sets, dictionaries, loops, comprehensions,
    concatenation and f-strings; a name that is bound several times stands for all its values.

    :raises SyntaxError: the source is no Python
    """
    try:
        return _find(ast.parse(source))
    except (ValueError, RecursionError, MemoryError) as error:
        raise SyntaxError(str(error) or "too deeply nested") from error


def _find(tree: ast.Module) -> StrategyKeys:
    names = _Names(tree)
    found = StrategyKeys()
    for node in ast.walk(tree):
        if not _is_data_get(node, names.data_names):
            continue
        assert isinstance(node, ast.Call)
        argument = (
            node.args[0] if node.args else next((k.value for k in node.keywords if k.arg == "dataset"), None)
        )
        values = names.strings(argument) if argument is not None else set()
        if values:
            found.keys |= values
        else:
            found.unknown_lines.append(node.lineno)
    found.unknown_lines.sort()
    return found


def _is_data_get(node: ast.AST, data_names: set[str]) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in GETTERS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in data_names
    )


class _Names:
    """What each name of a module may stand for, regardless of scope and order."""

    def __init__(self, tree: ast.AST) -> None:
        self.data_names = {"data"}
        self._steps = 0
        self._bound: dict[str, list[ast.expr]] = {}
        self._iterated: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            match node:
                case ast.Assign(targets=targets, value=value):
                    for target in targets:
                        self._bind(target, value)
                case (
                    ast.AnnAssign(target=target, value=ast.expr() as value)
                    | ast.NamedExpr(target=target, value=value)
                ):
                    self._bind(target, value)
                case ast.For(target=target, iter=iterable) | ast.comprehension(target=target, iter=iterable):
                    self._iterate(target, iterable)
                case ast.ImportFrom(names=imported):
                    self.data_names |= {
                        alias.asname for alias in imported if alias.name == "data" and alias.asname
                    }
                case ast.FunctionDef(name="strategy", args=ast.arguments(args=[ast.arg(arg=name), *_])):
                    self.data_names.add(name)

    def strings(self, node: ast.expr, seen: frozenset[str] = frozenset()) -> set[str]:
        """All strings that an expression may be; empty when one part is unknown."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            return set()
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.Name(id=name) if name not in seen:
                seen |= {name}
                values = [self.strings(value, seen) for value in self._bound.get(name, ())]
                values += [self._elements(iterable, seen) for iterable in self._iterated.get(name, ())]
                return _union(values)
            case ast.JoinedStr(values=parts):
                return _joined([self.strings(part, seen) for part in parts])
            case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
                return self.strings(value, seen)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return _joined([self.strings(left, seen), self.strings(right, seen)])
            case ast.IfExp(body=body, orelse=orelse):
                return _union([self.strings(body, seen), self.strings(orelse, seen)])
            case ast.Subscript(value=container):
                return self._elements(container, seen, values=True)
        return set()

    def _elements(self, node: ast.expr, seen: frozenset[str], values: bool = False) -> set[str]:
        match node:
            case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
                return _union([self.strings(element, seen) for element in elements])
            case ast.Dict(keys=keys, values=items):
                chosen = items if values else [key for key in keys if key is not None]
                return _union([self.strings(item, seen) for item in chosen])
            case ast.Name(id=name) if name not in seen:
                return _union(
                    [self._elements(bound, seen | {name}, values) for bound in self._bound.get(name, ())]
                )
            case ast.Call(func=ast.Attribute(value=container, attr="values"), args=[]):
                return self._elements(container, seen, values=True)
            case ast.Call(func=ast.Attribute(value=container, attr="keys"), args=[]):
                return self._elements(container, seen)
            case ast.Call(
                func=ast.Name(id="sorted" | "list" | "set" | "tuple" | "reversed"), args=[container, *_]
            ):
                return self._elements(container, seen, values)
        return set()

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        match target, value:
            case ast.Name(id=name), _:
                self._bound.setdefault(name, []).append(value)
            case ast.Tuple(elts=targets), ast.Tuple(elts=values) if len(targets) == len(values):
                for part, item in zip(targets, values, strict=True):
                    self._bind(part, item)

    def _iterate(self, target: ast.expr, iterable: ast.expr) -> None:
        match target, iterable:
            case ast.Name(id=name), _:
                self._iterated.setdefault(name, []).append(iterable)
            case ast.Tuple(elts=[_, inner]), ast.Call(func=ast.Name(id="enumerate"), args=[container, *_]):
                self._iterate(inner, container)
            case ast.Tuple(elts=[first, second]), ast.Call(
                func=ast.Attribute(value=container, attr="items"), args=[]
            ):
                keys = ast.Call(ast.Attribute(container, "keys", ast.Load()), [], [])
                values = ast.Call(ast.Attribute(container, "values", ast.Load()), [], [])
                self._iterate(first, keys)
                self._iterate(second, values)
            case ast.Tuple(elts=targets), ast.List(elts=rows) | ast.Tuple(elts=rows):
                for row in rows:
                    if isinstance(row, ast.Tuple | ast.List) and len(row.elts) == len(targets):
                        for part, item in zip(targets, row.elts, strict=True):
                            self._bind(part, item)


def _union(parts: Iterable[set[str]]) -> set[str]:
    """Values of several bindings; those that are unknown are left out."""
    return set().union(*parts)


def _joined(parts: list[set[str]]) -> set[str]:
    product = 1
    for part in parts:
        product *= len(part)
    if not 0 < product <= MAX_VALUES:
        return set()
    texts = ("".join(combination) for combination in itertools.product(*parts))
    return {text for text in texts if len(text) <= MAX_LENGTH}
