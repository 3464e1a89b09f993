"""Imports out of one file."""

from __future__ import annotations

import importlib
import inspect
import marshal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox_runner.preloaded import install


@pytest.fixture
def package(tmp_path: Path) -> Iterator[Path]:
    """A package whose sources say something else than the code in the file, to tell them apart."""
    folder = tmp_path / "sample"
    folder.mkdir()
    for name in ("__init__", "part", "other"):
        (folder / f"{name}.py").write_text("origin = 'source'\n")
    before, path = list(sys.meta_path), list(sys.path)
    yield folder
    sys.meta_path[:], sys.path[:] = before, path
    for name in [name for name in sys.modules if name.partition(".")[0] == "sample"]:
        del sys.modules[name]


def _file(package: Path, version: str = sys.version) -> str:
    def entry(name: str, is_package: bool) -> tuple[str, object, bool]:
        path = str(package / f"{name}.py")
        return path, compile("origin = 'file'\n", path, "exec"), is_package

    entries = {"sample": entry("__init__", True), "sample.part": entry("part", False)}
    target = package.parent / "preloaded"
    target.write_bytes(marshal.dumps((version, entries)))
    return str(target)


def test_modules_look_as_if_they_came_from_their_sources(package: Path) -> None:
    install(_file(package))
    part = importlib.import_module("sample.part")
    assert part.origin == sys.modules["sample"].origin == "file"
    assert part.__file__ == part.__spec__.origin == str(package / "part.py")
    assert part.__package__ == "sample"
    assert list(sys.modules["sample"].__path__) == [str(package)]
    assert inspect.getsource(part) == "origin = 'source'\n"


def test_other_modules_of_the_package_come_from_its_folder(package: Path) -> None:
    install(_file(package))
    assert importlib.import_module("sample.other").origin == "source"
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("sample.missing")


def test_a_reload_reads_the_source(package: Path) -> None:
    install(_file(package))
    part = importlib.import_module("sample.part")
    sys.path.insert(0, str(package.parent))
    assert importlib.reload(part).origin == "source"


def test_code_of_another_interpreter_is_not_used(package: Path) -> None:
    install(_file(package, version="3.10.0"))
    sys.path.insert(0, str(package.parent))
    assert importlib.import_module("sample.part").origin == "source"


def test_without_the_file_imports_are_as_usual(package: Path) -> None:
    install(str(package / "missing"))
    sys.path.insert(0, str(package.parent))
    assert importlib.import_module("sample.part").origin == "source"
