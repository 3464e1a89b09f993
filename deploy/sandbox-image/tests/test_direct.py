"""The runner without a sandbox: what it gives up, and that results are the same."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from sandbox_process import ROOT, Conversation, _split

from sandbox_runner import frames


def start(dataset: Path, folder: Path, *options: str, parent: int | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-s",
            "-m",
            "sandbox_runner.direct",
            f"--dataset={dataset}",
            f"--work={folder}",
            f"--output={folder / 'output'}",
            f"--parent={parent or os.getpid()}",
            *options,
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", "SECRET": "x"},
        cwd=ROOT,
    )


def submission(dataset: Path, code: str) -> bytes:
    payload = json.dumps(
        {
            "protocol": 1,
            "code": code,
            "codeSha256": hashlib.sha256(code.encode()).hexdigest(),
            "dataset": str(dataset),
            "aliases": None,
        }
    ).encode()
    return struct.pack(">IB", len(payload), frames.SUBMISSION) + payload


def converse(dataset: Path, folder: Path, code: str, *options: str) -> Conversation:
    with start(dataset, folder, *options) as process:
        out, err = process.communicate(submission(dataset, code), timeout=60)
    return Conversation(_split(out), err.decode(), process.returncode)


def test_the_position_is_that_of_the_sandbox(
    dataset_folder: Path, tmp_path: Path, sandbox: Callable[..., Conversation]
) -> None:
    code = "position = data.get('price:收盤價') > 15\nsim(position, resample='M')\n"
    direct, inside = converse(dataset_folder, tmp_path, code), sandbox(code)
    assert direct.result["status"] == "succeeded"
    for kind in (frames.DAYS, frames.ROWS, frames.COLUMNS, frames.WEIGHTS):
        assert direct.payload(kind) == inside.payload(kind)


def test_it_leads_a_group_and_knows_no_secret(dataset_folder: Path, tmp_path: Path) -> None:
    code = "import os\nprint(os.getpgid(0) == os.getpid(), os.environ.get('SECRET'))\n"
    assert converse(dataset_folder, tmp_path, code).stdout == "True None\n"


def test_files_are_bounded(dataset_folder: Path, tmp_path: Path) -> None:
    code = "with open('big', 'wb') as f:\n    f.write(b'x' * 100000)\n"
    failure = converse(dataset_folder, tmp_path, code, "--file-bytes=50000").failure
    assert failure["kind"] == "disk_limit"
    assert (tmp_path / "big").stat().st_size <= 50000


def test_what_it_needs_and_has_not_is_named(tmp_path: Path) -> None:
    conversation = converse(tmp_path / "none", tmp_path, "x = 1")
    assert conversation.exit_code == 78
    assert "manifest.json" in conversation.failure["message"]


def test_it_ends_with_its_parent(dataset_folder: Path, tmp_path: Path) -> None:
    with start(dataset_folder, tmp_path, parent=1) as process:
        out, err = process.communicate(timeout=60)
    assert process.returncode == 78
    assert b"has ended" in err
    assert out == b""


def test_the_group_dies_as_a_whole(dataset_folder: Path, tmp_path: Path) -> None:
    code = "import os, sys\nif os.fork() == 0:\n    while True: pass\nprint('forked')\nwhile True: pass\n"
    with start(dataset_folder, tmp_path) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(submission(dataset_folder, code))
        process.stdin.flush()
        seen = b""
        while b"forked" not in seen:
            seen += process.stdout.read1()
        os.killpg(process.pid, signal.SIGKILL)
        # The stream ends only when nobody of the group holds it any more.
        process.stdout.read()
