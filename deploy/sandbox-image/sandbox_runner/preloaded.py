"""Imports modules out of one file that the image's build made, instead of searching folders for each.

The file holds the code of all modules that the runner loads before it is ready, in one marshalled object, so
that they share their strings. Everything else, and everything outside the image, is imported as usual.
"""

from __future__ import annotations

import marshal
import mmap
import sys
from importlib.machinery import ExtensionFileLoader, ModuleSpec, SourceFileLoader
from types import CodeType, ModuleType
from typing import Any

# One entry a module: its file, its code (None for a native module), and whether it is a package.
Entries = dict[str, tuple[str, CodeType | None, bool]]


class _Preloaded(SourceFileLoader):
    """A source file whose code is in memory; source, data and name are the file's."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code: CodeType | None = code

    def get_code(self, fullname: str) -> CodeType | None:
        code, self._code = self._code, None
        # Asked again (a reload), it reads the file.
        return super().get_code(fullname) if code is None else code


class PreloadedFinder:
    """Finds the modules of one file; the first of ``sys.meta_path``."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries

    def find_spec(self, name: str, path: Any = None, target: ModuleType | None = None) -> ModuleSpec | None:
        """The import system's question for a module; each is answered once, so that nothing is kept."""
        entry = self._entries.pop(name, None)
        if entry is None:
            return None
        file, code, is_package = entry
        loader = ExtensionFileLoader(name, file) if code is None else _Preloaded(name, file, code)
        spec = ModuleSpec(name, loader, origin=file, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [file.rpartition("/")[0]]
        return spec


def install(file: str) -> None:
    """Uses a file made by ``build/preload.py``; without one, imports are as usual."""
    try:
        # Mapped, as copying it would cost a page fault for each 4 KiB.
        with open(file, "rb") as stream, mmap.mmap(stream.fileno(), 0, prot=mmap.PROT_READ) as content:  # noqa: PTH123
            version, entries = marshal.loads(content)
    except FileNotFoundError:
        return
    # Code of another interpreter must not run.
    if version == sys.version:
        sys.meta_path.insert(0, PreloadedFinder(entries))
