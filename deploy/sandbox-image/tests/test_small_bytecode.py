"""Bytecode of the image: what is left out, and what must not change."""

from __future__ import annotations

import sys
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "build"))
from bytecode import cache_of, compile_file

SOURCE = '''"""Module."""
from __future__ import annotations
from typing import TYPE_CHECKING, overload
import typing
if TYPE_CHECKING:
    import not_there
else:
    present = 1

class Kept:
    """Class."""
    "not a docstring"
    field: int = 3

@overload
def twice(x: int) -> int: ...
@typing.overload
def twice(x: str) -> str: ...
def twice(x):
    """Function."""
    assert x, "empty"
    return x * 2

def only_documented():
    """Nothing else."""

def raises():
    raise KeyError("last line")
'''


LAST_LINE = len(SOURCE.splitlines())


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "module.py"
    path.write_text(SOURCE)
    return path


def _run(code: CodeType) -> dict[str, Any]:
    names: dict[str, Any] = {"__name__": "module"}
    exec(code, names)
    return names


def test_docstrings_are_empty_and_not_missing(source: Path) -> None:
    names = _run(compile_file(source, "/module.py", complete=False))
    documented = (names["Kept"], names["twice"], names["only_documented"])
    assert [thing.__doc__ for thing in documented] == ["", "", ""]
    assert names["__doc__"] == ""
    assert names["only_documented"]() is None


def test_what_runs_is_kept(source: Path) -> None:
    names = _run(compile_file(source, "/module.py", complete=False))
    assert names["twice"]("ab") == "abab"
    assert names["present"] == 1
    assert names["Kept"].__annotations__ == {"field": "int"}
    with pytest.raises(AssertionError, match="empty"):
        names["twice"]("")


def test_lines_are_those_of_the_source(source: Path) -> None:
    names = _run(compile_file(source, "/module.py", complete=False))
    with pytest.raises(KeyError) as raised:
        names["raises"]()
    entry = raised.traceback[-1]
    assert (str(entry.path), entry.lineno + 1) == ("/module.py", LAST_LINE)


def test_a_complete_file_keeps_its_docstrings(source: Path) -> None:
    assert _run(compile_file(source, "/module.py", complete=True))["twice"].__doc__ == "Function."


def test_the_cache_is_used_whatever_the_time_of_its_source(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib.util
    import py_compile

    text = source.read_bytes()
    cache = Path(importlib.util.cache_from_source(str(source)))
    cache.parent.mkdir()
    cache.write_bytes(cache_of(compile_file(source, str(source), complete=False), text))
    source.write_text("raise RuntimeError('compiled again')")
    monkeypatch.syspath_prepend(str(source.parent))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = importlib.import_module("module")
    assert module.twice(2) == 4
    monkeypatch.delitem(sys.modules, "module")
    flags = int.from_bytes(cache.read_bytes()[4:8], "little")
    assert flags == 1, py_compile.PycInvalidationMode.UNCHECKED_HASH
