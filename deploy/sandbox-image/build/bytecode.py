"""Compiles modules to small bytecode: without docstrings and what only type checkers read.

Unlike ``python -OO`` it keeps assertions. Reading what is left out takes a fifth of the time of an import.
"""

from __future__ import annotations

import ast
import importlib.util
import marshal
from pathlib import Path
from types import CodeType

# They only attach documentation to native functions.
DOCUMENTATION = ("numpy/_core/_add_newdocs.py", "numpy/_core/_add_newdocs_scalars.py")
_UNCHECKED_HASH = (0b01).to_bytes(4, "little")
_Function = ast.FunctionDef | ast.AsyncFunctionDef
_Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


class _Smaller(ast.NodeTransformer):
    """Empties docstrings, and drops overloads and what only type checkers import."""

    def visit(self, node: ast.AST) -> ast.AST | None:
        self.generic_visit(node)
        if isinstance(node, _Function) and any(_is(d, "overload") for d in node.decorator_list):
            # The implementation follows, and replaces it.
            return ast.copy_location(ast.Pass(), node)
        if isinstance(node, ast.If) and _is(node.test, "TYPE_CHECKING"):
            node.body = [ast.copy_location(ast.Pass(), node.body[0])]
        if isinstance(node, _Documented):
            _empty_docstring(node)
        return node


def _is(node: ast.expr, name: str) -> bool:
    return (isinstance(node, ast.Name) and node.id == name) or (
        isinstance(node, ast.Attribute) and node.attr == name and _is(node.value, "typing")
    )


def compile_file(source: Path, name: str, complete: bool) -> CodeType:
    """The code of a source file.

    Args:
        source: where it is.
        name: the file's name in tracebacks.
        complete: whether to keep docstrings.
    """
    text = source.read_bytes()
    if name.endswith(DOCUMENTATION):
        text = b""
    tree = ast.parse(text, name)
    if not complete:
        tree = _Smaller().visit(tree)
    return compile(tree, name, "exec", dont_inherit=True, optimize=0)


def _empty_docstring(node: _Documented) -> None:
    # Emptied, not removed: NumPy attaches what it finds, and what follows must not become a docstring.
    if node.body and isinstance(node.body[0], ast.Expr):
        value = node.body[0].value
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            value.value = ""


def cache_of(code: CodeType, text: bytes) -> bytes:
    """A ``.pyc`` that is never compared with its source: layers keep no exact times."""
    return (
        importlib.util.MAGIC_NUMBER + _UNCHECKED_HASH + importlib.util.source_hash(text) + marshal.dumps(code)
    )


def compile_folder(folder: Path, root: Path, complete: bool = False) -> None:
    """Writes the ``.pyc`` of each source below a folder, named as seen from ``root``.

    Files that this Python cannot compile (templates, tests of syntax errors) are left alone.
    """
    for source in sorted(folder.rglob("*.py")):
        try:
            code = compile_file(source, "/" + str(source.relative_to(root)), complete)
        except (SyntaxError, ValueError):
            continue
        cache = Path(importlib.util.cache_from_source(str(source)))
        cache.parent.mkdir(exist_ok=True)
        cache.write_bytes(cache_of(code, source.read_bytes()))
