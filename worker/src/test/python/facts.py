"""Tells how CPython reads sources: what it accepts, and where names, attributes, calls and imports are.

    facts.py --library      the standard library of this interpreter; answers also hold the source
    facts.py                JSON lines of standard input, ``{"name", "source"}``

Answers are JSON lines ``{"name", "source", "error", "facts"}``. A fact is ``KIND LINE COLUMN END_LINE END_COLUMN TEXT``
with lines and columns from 1, columns in code points.
"""

from __future__ import annotations

import ast
import io
import json
import sys
import sysconfig
import tokenize
import unicodedata
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def main() -> None:
    """Answers every source."""
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10_000)
    library = "--library" in sys.argv[1:]
    for name, source in _library() if library else _given():
        answer = {"name": name, **facts(source)}
        if library:
            answer["source"] = source
        print(json.dumps(answer))


def facts(source: str) -> dict[str, Any]:
    """What CPython makes of a source: an error, or facts in the order of their text."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        return {"error": f"{type(error).__name__}: {error}", "facts": []}
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = [
        f"{kind} {_place(node, lines)} {unicodedata.normalize('NFKC', text)}"
        for node in ast.walk(tree)
        for kind, text in _of(node)
    ]
    return {"error": None, "facts": sorted(found)}


def _of(node: ast.AST) -> Iterator[tuple[str, str]]:
    match node:
        case ast.Name(id=name):
            yield "name", name
        case ast.Attribute(attr=name):
            yield "attribute", name
        case ast.Call(args=args, keywords=keywords):
            yield "call", f"{len(args)} {len(keywords)}"
        case ast.Import(names=names):
            yield "import", _names(names)
        case ast.ImportFrom(module=module, names=names, level=level):
            yield "import", f"{'.' * level}{module or ''} {_names(names)}"


def _names(names: list[ast.alias]) -> str:
    return ",".join(f"{alias.name}:{alias.asname or ''}" for alias in names)


def _place(node: Any, lines: list[str]) -> str:
    return (
        f"{node.lineno} {_column(lines, node.lineno, node.col_offset)} "
        f"{node.end_lineno} {_column(lines, node.end_lineno, node.end_col_offset)}"
    )


def _column(lines: list[str], line: int, offset: int) -> int:
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return len(text.encode()[:offset].decode(errors="replace")) + 1 if text else offset + 1


def _given() -> Iterator[tuple[str, str]]:
    for line in io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8"):
        given = json.loads(line)
        yield given["name"], given["source"]


def _library() -> Iterator[tuple[str, str]]:
    folder = Path(sysconfig.get_path("stdlib"))
    for path in sorted(folder.rglob("*.py")):
        with tokenize.open(path) as file:
            yield str(path.relative_to(folder)), file.read()


if __name__ == "__main__":
    main()
