"""The runtime outside a container."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from sandbox_process import ROOT, Conversation

from sandbox_runner import frames


def local(dataset: Path, code: str, folder: Path, *options: str) -> tuple[int, dict[str, object], str]:
    file = folder / "strategy.py"
    file.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "sandbox_runner.local", "--dataset", str(dataset), *options, str(file)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr


def test_one_line_with_the_hash_that_the_container_would_give(
    dataset_folder: Path, tmp_path: Path, sandbox: Callable[..., Conversation]
) -> None:
    code = "import os\nos.write(1, b'raw')\nprint('noise')\n"
    code += "position = data.get('price:收盤價') > 15\nsim(position, resample='M')\n"
    exit_code, line, stderr = local(dataset_folder, code, tmp_path)
    assert (exit_code, line["status"]) == (0, "succeeded")
    assert stderr == "rawnoise\n"
    arrays = sandbox(code)
    content = b"".join(arrays.payload(k) for k in (frames.DAYS, frames.ROWS, frames.COLUMNS, frames.WEIGHTS))
    assert line["positionSha256"] == hashlib.sha256(content).hexdigest()


def test_a_failure_has_no_hash(dataset_folder: Path, tmp_path: Path) -> None:
    exit_code, line, _ = local(dataset_folder, "data.get('price:成交量')", tmp_path, "--no-aliases")
    assert exit_code == 1
    assert "positionSha256" not in line


def test_a_missing_dataset_is_told_apart(tmp_path: Path) -> None:
    exit_code, line, stderr = local(tmp_path / "none", "x = 1", tmp_path)
    assert (exit_code, line) == (78, {})
    assert "manifest.json" in stderr
