"""Writes the file that ``sandbox_runner.preloaded`` imports from."""

from __future__ import annotations

import json
import marshal
import os
import subprocess
import sys
from pathlib import Path
from types import CodeType

from bytecode import compile_file

RUNTIME = "/opt/runtime"
# Loads and exercises what the runner does until READY, and tells which modules came from files.
_LIST = """
import json, sys
before = set(sys.modules)
import sandbox_runner.__main__, sandbox_runner.service
sandbox_runner.service.warm_up()
found = []
for name, module in list(sys.modules.items()):
    spec = getattr(module, "__spec__", None)
    if name in before or name == "__main__" or spec is None or spec.name != name or not spec.has_location:
        continue
    found.append((name, spec.origin, spec.submodule_search_locations is not None))
json.dump(found, sys.stdout)
"""


def write(target: Path) -> int:
    """Returns the number of modules."""
    # Interpreter flags and paths as in the image's entry point.
    environment = {**os.environ, "PYTHONPATH": f"{RUNTIME}:/opt/site", "OPENBLAS_NUM_THREADS": "1"}
    listed = subprocess.run(
        [sys.executable, "-S", "-s", "-P", "-c", _LIST],
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    entries: dict[str, tuple[str, CodeType | None, bool]] = {}
    for name, origin, is_package in json.loads(listed):
        code = None
        if origin.endswith(".py"):
            code = compile_file(Path(origin), origin, origin.startswith(RUNTIME))
        entries[name] = (origin, code, is_package)
    target.write_bytes(marshal.dumps((sys.version, entries)))
    return len(entries)
