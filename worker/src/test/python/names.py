"""Prints what really exists in the sandbox image: the runner's globals, and the public names of modules.

Input is a JSON list of module names. Output is one JSON object: ``globals`` is a list of names, ``modules``
maps each module to its names, or to null when it does not exist. Public names are those of a star import.
"""

from __future__ import annotations

import importlib
import json
import sys
import warnings
from types import ModuleType, SimpleNamespace
from typing import Any, cast


def main() -> None:
    """Answers one list."""
    warnings.simplefilter("ignore")
    modules = json.load(sys.stdin)
    print(json.dumps({"globals": _globals(), "modules": {name: _public(name) for name in modules}}))


def _globals() -> list[str]:
    from sandbox_runner import execution  # only the image has it

    settings = SimpleNamespace(start_date=None, end_date=None, fee_ratio=0.0, tax_ratio=0.0)
    run = SimpleNamespace(dataset=SimpleNamespace(days=[]), settings=settings)
    return sorted(execution._injected(cast(Any, run)))


def _public(name: str) -> list[str] | None:
    parent, _, last = name.rpartition(".")
    try:
        module = importlib.import_module(name)
    except ImportError:
        # pandas.offsets is a module under another name.
        module = getattr(sys.modules.get(parent), last, None)
        if not isinstance(module, ModuleType):
            return None
    listed = getattr(module, "__all__", None)
    return sorted(listed if listed is not None else (n for n in vars(module) if not n.startswith("_")))


if __name__ == "__main__":
    main()
