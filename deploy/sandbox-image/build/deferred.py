"""Imports at the top of pandas's own modules that can wait until a strategy asks for one of the names.

The statement leaves the compiled module, and a ``__getattr__`` of the module (PEP 562) makes up for it: the
first use of ``pandas.read_excel`` imports what defines it. Sources stay as they are.
"""

from __future__ import annotations

import ast
from pathlib import Path

# For each file what may wait: modules whose names it imports.
_WAITING = {
    "pandas/__init__.py": {
        "pandas.core.computation.api",
        "pandas.io.api",
        "pandas.io.json._normalize",
        "pandas.testing",
        "pandas.util._print_versions",
        "pandas.util._tester",
    },
    "pandas/io/api.py": {
        "pandas.io.clipboards",
        "pandas.io.excel",
        "pandas.io.feather_format",
        "pandas.io.gbq",
        "pandas.io.html",
        "pandas.io.json",
        "pandas.io.orc",
        "pandas.io.parquet",
        "pandas.io.parsers",
        "pandas.io.pickle",
        "pandas.io.pytables",
        "pandas.io.sas",
        "pandas.io.spss",
        "pandas.io.sql",
        "pandas.io.stata",
        "pandas.io.xml",
    },
    "pandas/api/__init__.py": {"pandas.api.interchange", "pandas.api.typing"},
}
# Modules become attributes of their package when something imports them, so they have to be there without
# that; empty means all.
_SUBMODULES: dict[str, tuple[str, ...]] = {"pandas/__init__.py": ("_testing",), "pandas/io/__init__.py": ()}
_GETATTR = """
def __getattr__(name):
    if name not in _WAITING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module
    module, attribute = _WAITING[name]
    value = import_module(module)
    if attribute is not None:
        value = getattr(value, attribute)
    globals()[name] = value
    return value
def __dir__():
    return sorted({*globals(), *_WAITING} - {"_WAITING", "__getattr__", "__dir__"})
"""


def defer(tree: ast.Module, source: Path, name: str) -> None:
    """Changes the tree of a file as said above; most files have nothing to wait for."""
    path = name.partition("/site/")[2]
    # The module of each name, and what it is called there; None for the module itself.
    found: dict[str, tuple[str, str | None]] = {}
    for statement in list(tree.body):
        if isinstance(statement, ast.ImportFrom) and statement.module and not statement.level:
            waiting = [a for a in statement.names if _waits(path, statement.module, a.name)]
            for alias in waiting:
                module = f"{statement.module}.{alias.name}"
                is_module = module in _WAITING[path]
                found[alias.asname or alias.name] = (
                    (module, None) if is_module else (statement.module, alias.name)
                )
            statement.names = [a for a in statement.names if a not in waiting]
            if not statement.names:
                tree.body.remove(statement)
    if path in _SUBMODULES:
        package = path.removesuffix("/__init__.py").replace("/", ".")
        names = _SUBMODULES[path] or _modules(source.parent)
        found |= {module: (f"{package}.{module}", None) for module in names}
    if found:
        start = next(i for i, s in enumerate(tree.body) if not _must_be_first(s))
        # With the line of what it stands before, so that lines of the file stay true.
        added = ast.parse(f"_WAITING = {found!r}\n{_GETATTR}").body
        for node in (n for statement in added for n in ast.walk(statement)):
            if hasattr(node, "lineno"):
                node.lineno = node.end_lineno = tree.body[start].lineno  # type: ignore[attr-defined]
        tree.body[start:start] = added


def _waits(path: str, module: str, name: str) -> bool:
    modules = _WAITING.get(path, set())
    return module in modules or f"{module}.{name}" in modules


def _modules(folder: Path) -> list[str]:
    return sorted(
        item.stem
        for item in folder.iterdir()
        if item.stem.isidentifier()
        and not item.stem.startswith("__")
        and (item.is_dir() or item.suffix == ".py")
    )


def _must_be_first(statement: ast.stmt) -> bool:
    return (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)) or (
        isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
    )
