"""Strategies that tamper: the runner tells what happened, or dies without a success."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sandbox_process import Conversation

from sandbox_runner import frames
from sandbox_runner.files import collect

Sandbox = Callable[..., Conversation]

HOLD = "position = data.get('price:收盤價') > 15\n"


@pytest.mark.parametrize(
    "code",
    [
        "import sys\nsys.stdout.close()\nprint('still here')",
        "import os\nos.close(1)",
        "import os\nos.write(1, b'\\x00\\x00\\x00\\x02\\x20{}')",
        "import sys\nsys.stdout = None\nsys.stderr = None",
        "import sys\nsys.setrecursionlimit(60)",
        "import json\njson.dumps = None",
        "import builtins\nbuiltins.print = None",
        "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)",
        "import warnings\nwarnings.simplefilter('error')",
        "np.seterr(all='raise')",
        "import threading\nthreading.Thread(target=lambda: [print('x') for _ in iter(int, 1)]).start()",
        "import threading\nthreading.Thread(target=threading.Event().wait).start()",
        "import gc\ngc.disable()\nglobals().clear\n__name__ = None",
    ],
)
def test_tampering_does_not_change_the_result(sandbox: Sandbox, code: str) -> None:
    done = sandbox(HOLD + code)
    assert done.result["status"] == "succeeded"
    assert done.kinds()[-1] == frames.END
    assert frames.STDOUT not in done.kinds()[done.kinds().index(frames.RESULT) :]


@pytest.mark.parametrize(
    "code",
    [
        "import sys\nsys.modules.clear()",
        "import sys\nsys.settrace(lambda *a: 1 / 0)",
        "pd.DataFrame.iloc = None",
    ],
)
def test_code_that_breaks_what_its_position_needs_fails(sandbox: Sandbox, code: str) -> None:
    done = sandbox(HOLD + code)
    assert done.result["status"] == "failed"
    assert done.kinds()[-1] == frames.END


def test_native_output_reaches_stderr_not_the_frames(sandbox: Sandbox) -> None:
    done = sandbox(HOLD + "import os\nos.write(1, b'raw bytes')")
    assert "raw bytes" in done.stderr


@pytest.mark.parametrize(
    "code",
    [
        "import os\nos._exit(0)",
        "import os\nos.abort()",
        "import builtins\nbuiltins.str = int",
        "import ctypes\nctypes.string_at(0)",
    ],
)
def test_an_abrupt_end_has_no_result(sandbox: Sandbox, code: str) -> None:
    done = sandbox(HOLD + "print('before')\n" + code)
    assert frames.RESULT not in done.kinds()
    assert done.stdout == "before\n"


def test_deep_recursion_is_an_error_with_a_short_traceback(sandbox: Sandbox) -> None:
    failure = sandbox("def f(n):\n    return f(n + 1)\nf(0)").failure
    assert failure["type"] == "RecursionError"
    assert len(failure["traceback"]) < 5000


def test_a_huge_print_is_split(sandbox: Sandbox) -> None:
    done = sandbox(HOLD + "print('x' * 5_000_000)")
    assert len(done.stdout) == 5_000_001
    assert max(len(payload) for kind, payload in done.frames if kind == frames.STDOUT) <= frames.TEXT_BYTES


@pytest.mark.parametrize(
    "code",
    [
        "raise ValueError('x' * 10_000_000)",
        "raise ValueError('\\ud800' * 3000)",
        "class Bad(Exception):\n    def __str__(self):\n        raise SystemExit\nraise Bad",
        "class Bad(Exception):\n    def __str__(self):\n        return 5\nraise Bad",
        "raise type('E' * 100_000, (Exception,), {})",
        "e = ValueError('loop')\ne.__cause__ = e\nraise e",
        "class Bad(BaseException): pass\nraise Bad",
    ],
)
def test_hostile_exceptions_become_bounded_failures(sandbox: Sandbox, code: str) -> None:
    done = sandbox(code)
    assert done.failure["kind"] == "strategy_error"
    assert len(done.payload(frames.RESULT)) <= 40_000


def test_a_dataset_error_that_the_code_raises_is_its_own(sandbox: Sandbox) -> None:
    done = sandbox("from finlab.errors import DatasetError\nraise DatasetError('broken')")
    assert (done.failure["kind"], done.exit_code) == ("strategy_error", 0)


def test_an_exit_handler_does_not_run(sandbox: Sandbox) -> None:
    done = sandbox(HOLD + "import atexit\natexit.register(print, 'bye')")
    assert done.stdout == ""


@pytest.mark.parametrize("name", [".hidden", "a b", "é", "a" * 65, "a\nb", "*", "~", "a\u2028b"])
def test_a_file_with_another_name_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    (tmp_path / "-rf_1.csv").write_text("y")
    collected = collect(tmp_path, 16, 1000)
    assert collected.files == [("-rf_1.csv", b"y")]
    assert "does not begin with a dot" in collected.dropped[0]


def test_a_special_file_does_not_hang_the_collection(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    collected = collect(tmp_path, 16, 1000)
    assert (collected.files, len(collected.dropped)) == ([], 1)


@pytest.mark.parametrize(
    ("code", "dropped"),
    [
        ("os.mkdir('output/folder')", "not a regular file"),
        ("os.rmdir('output')\nos.symlink('/usr', 'output')", "could not be listed"),
        ("os.rmdir('output')\nopen('output', 'w').close()", "could not be listed"),
    ],
)
def test_an_output_folder_that_is_not_what_it_was(sandbox: Sandbox, code: str, dropped: str) -> None:
    done = sandbox(HOLD + "import os\n" + code)
    assert done.result["status"] == "succeeded"
    assert dropped in done.result["warnings"][0]["message"]
    assert frames.FILE not in done.kinds()
