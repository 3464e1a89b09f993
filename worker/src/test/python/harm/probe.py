"""Inside the container: runs each source of standard input in a process of its own.

Input is JSON lines: first ``{"modules": [...]}``, the modules that may be imported, then ``{"name", "code"}``,
the code as Latin-1 text, because a source may hold any bytes.
Output is a line for each source: ``{"name", "harm": [{"event", "detail", "line"}], "ended"}``. A process is ended at
its first harmful event, before that takes effect.
"""

from __future__ import annotations

import builtins
import gc
import json
import os
import resource
import select
import signal
import sys
import time
import types
from pathlib import Path
from typing import Any, NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from harm import globals as sandbox_globals
from harm.judge import STRATEGY_FILE, Judge

_SECONDS = 20
_MEMORY = 3 << 30
_CRASHES = {signal.SIGSEGV, signal.SIGBUS, signal.SIGILL, signal.SIGABRT, signal.SIGFPE}


def main() -> None:
    """Reads and answers until the input ends."""
    import talib  # noqa: F401, PLC0415 # loaded as the runner loads it

    lines = sys.stdin
    listed = frozenset(json.loads(lines.readline())["modules"])
    for line in lines:
        source = json.loads(line)
        answer = {"name": source["name"], **_prove(source["code"].encode("latin-1"), listed)}
        print(json.dumps(answer, ensure_ascii=True), flush=True)


def _prove(code: bytes, listed: frozenset[str]) -> dict[str, Any]:
    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(receiving)
        _run(code, listed, sending)
    os.close(sending)
    text = _read(receiving, child)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    lines = [json.loads(part) for part in text.splitlines()]
    harm = [line for line in lines if "event" in line]
    ended = next((line["ended"] for line in lines if "ended" in line), f"exit {status}")
    if status < 0:
        ended = f"signal {signal.Signals(-status).name}"
        if -status in _CRASHES:
            harm.append({"event": "memory: " + signal.Signals(-status).name, "detail": "", "line": 0})
    return {"harm": harm, "ended": "harm" if harm and status >= 0 else ended}


def _read(descriptor: int, child: int) -> str:
    deadline = time.monotonic() + _SECONDS
    data = b""
    while True:
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            os.kill(child, signal.SIGKILL)
            break
        part = os.read(descriptor, 1 << 16)
        if not part:
            break
        data += part
    os.close(descriptor)
    return data.decode()


def _run(code: bytes, listed: frozenset[str], sending: int) -> NoReturn:
    exit_now, write = os._exit, os.write

    def tell(fact: dict[str, Any]) -> None:
        write(sending, (json.dumps(fact) + "\n").encode())

    def report(event: str, detail: str, line: int) -> None:
        tell({"event": event, "detail": detail, "line": line})
        exit_now(0)

    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115, PTH123 # lives as long as the process
    sys.stdout = sys.stderr = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115, PTH123
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ended = "returned"
    try:
        _execute(code, Judge(listed, report))
        gc.collect()
    except BaseException as error:  # whatever the source does, the answer must be written
        ended = f"raised {type(error).__name__}: {error!s:.100}"
    tell({"ended": ended})
    exit_now(0)


def _execute(code: bytes, judge: Judge) -> None:
    module = types.ModuleType("__main__")
    names = module.__dict__
    names.update(sandbox_globals.injected(), __builtins__=builtins.__dict__)
    sys.modules["__main__"] = module
    # dont_inherit: the source is to be compiled as it would be on its own.
    compiled = compile(code, STRATEGY_FILE, "exec", dont_inherit=True)
    plain_import = builtins.__import__

    def watched(name: str, globals: Any = None, locals: Any = None, fromlist: Any = (), level: int = 0) -> Any:
        judge.imported(name, fromlist, level, sys._getframe(1))
        return plain_import(name, globals, locals, fromlist, level)

    builtins.__import__ = watched
    armed = False

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if armed:
            judge.audit(event, args)

    sys.addaudithook(hook)
    runner = types.FunctionType(compiled, names)
    armed = True
    runner()
    strategy = names.get("strategy")
    if callable(strategy):
        strategy(names["data"])


if __name__ == "__main__":
    main()
