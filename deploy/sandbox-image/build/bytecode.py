"""Compiles modules to small bytecode: no docstrings, no columns of instructions.

Unlike ``python -OO`` it keeps assertions. Documentation is nothing a strategy can use, and reading it takes a
third of an import.
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
_Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def compile_file(source: Path, name: str, documented: bool) -> CodeType:
    """The code of a source file.

    Args:
        source: where it is.
        name: the file's name in tracebacks.
        documented: whether to keep docstrings.
    """
    text = source.read_bytes()
    if name.endswith(DOCUMENTATION):
        text = b""
    tree = ast.parse(text, name)
    if not documented:
        for node in ast.walk(tree):
            if isinstance(node, _Documented):
                _strip(node)
    return compile(tree, name, "exec", dont_inherit=True, optimize=0)


def _strip(node: _Documented) -> None:
    # Emptied, not removed: NumPy attaches what it finds, and what follows must not become a docstring.
    if node.body and isinstance(node.body[0], ast.Expr) and _is_text(node.body[0].value):
        node.body[0].value = ast.copy_location(ast.Constant(""), node.body[0].value)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def cache_of(code: CodeType, text: bytes) -> bytes:
    """A ``.pyc`` that is never compared with its source: layers keep no exact times."""
    return (
        importlib.util.MAGIC_NUMBER + _UNCHECKED_HASH + importlib.util.source_hash(text) + marshal.dumps(code)
    )


def compile_folder(folder: Path, root: Path, documented: bool = False) -> None:
    """Writes the ``.pyc`` of each source below a folder, named as seen from ``root``.

    Files that this Python cannot compile (templates, tests of syntax errors) are left alone.
    """
    for source in sorted(folder.rglob("*.py")):
        try:
            code = compile_file(source, "/" + str(source.relative_to(root)), documented)
        except (SyntaxError, ValueError):
            continue
        cache = Path(importlib.util.cache_from_source(str(source)))
        cache.parent.mkdir(exist_ok=True)
        cache.write_bytes(cache_of(code, source.read_bytes()))
