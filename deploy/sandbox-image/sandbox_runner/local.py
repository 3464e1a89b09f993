"""Runs one strategy in this interpreter, outside a container, and prints one JSON line.

The code is not contained in any way; its output goes to stderr.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
from pathlib import Path

from finlab.dataset import Dataset
from finlab.errors import DatasetError
from finlab.session import Session, Settings
from sandbox_runner import environment
from sandbox_runner.hardening import harden_libraries
from sandbox_runner.outcome import encode, execute
from sandbox_runner.submission import Submission

SETUP_FAILED = 78

_exit = os._exit


def main() -> None:
    """Exits with 0 for a position, 1 for a failed strategy, 78 when the dataset cannot be read."""
    parser = argparse.ArgumentParser(prog="sandbox_runner.local", description=__doc__)
    parser.add_argument("--dataset", required=True, help="the dataset folder")
    parser.add_argument("--no-aliases", action="store_true", help="serve real keys only")
    parser.add_argument("--figures", action="store_true", help="add what the report computes of the position")
    parser.add_argument("file", type=Path, help="the strategy")
    arguments = parser.parse_args()
    environment.quiet_future_warnings()
    harden_libraries()
    # Whatever the strategy writes, native code included, goes to stderr, so that stdout is the one line.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    try:
        code = arguments.file.read_bytes().decode("utf-8")
        dataset = Dataset.open(arguments.dataset)
        aliases = dataset.aliases_enabled and not arguments.no_aliases
        session = Session(dataset, aliases, Settings())
        with contextlib.redirect_stdout(sys.stderr):
            outcome = execute(Submission(code, arguments.dataset), session, None)
    except (DatasetError, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        sys.exit(SETUP_FAILED)
    line = json.loads(encode(outcome.result))
    if outcome.position_sha256 is not None:
        line["positionSha256"] = outcome.position_sha256
    if arguments.figures and session.last_report is not None:
        line["figures"] = dict(session.last_report.get_stats())
    print(json.dumps(line, ensure_ascii=False), file=out, flush=True)
    # Threads that the strategy left behind must not keep the process.
    _exit(0 if line["status"] == "succeeded" else 1)


if __name__ == "__main__":
    main()
