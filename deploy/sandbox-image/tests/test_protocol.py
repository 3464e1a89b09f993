"""A runner process as the worker sees it."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
import sandbox_process
from sandbox_process import Conversation

from sandbox_runner import frames

Sandbox = Callable[..., Conversation]

HOLD = "position = data.get('price:收盤價') > 100\nposition.loc['2022-01-05':, '2330'] = True\n"


def test_the_frames_of_a_success_come_in_order(sandbox: Sandbox) -> None:
    done = sandbox(HOLD + "print('hello')\nreport = sim(position)\n")
    assert done.kinds() == [
        frames.READY,
        frames.STDOUT,
        frames.RESULT,
        frames.DAYS,
        frames.ROWS,
        frames.COLUMNS,
        frames.WEIGHTS,
        frames.END,
    ]
    ready = json.loads(done.payload(frames.READY))
    assert (ready["protocol"], ready["missing"]) == (1, {})
    assert ready["layers"][0].startswith("landlock:")
    assert ready["layers"][1:] == ["seccomp"]
    assert 1 < ready["sinceFirstLineMillis"] < 60_000
    assert done.stdout == "hello\n"
    assert done.result["status"] == "succeeded"
    assert done.array(frames.DAYS) == [0, 2]
    assert done.array(frames.ROWS) == [0, 0, 1]
    assert done.array(frames.COLUMNS) == [2]
    assert done.array(frames.WEIGHTS, "<f8") == [1.0]
    assert done.exit_code == 0


def test_the_last_sim_counts_and_its_arguments_are_reported(sandbox: Sandbox) -> None:
    done = sandbox(HOLD + "sim(position)\nsim(position, resample='M', stop_loss=0.08)\n")
    assert done.result["positionFrom"] == "sim"
    assert done.result["simulation"] == {
        "resample": "M",
        "fee_ratio": 0.001425,
        "tax_ratio": 0.003,
        "stop_loss": 0.08,
    }


def test_a_strategy_alone_is_called_once(sandbox: Sandbox) -> None:
    done = sandbox("def strategy(data):\n    print('called')\n    return data.get('price:收盤價') > 15\n")
    assert done.result["positionFrom"] == "strategy"
    assert done.stdout == "called\n"


def test_a_global_position_is_the_last_resort(sandbox: Sandbox) -> None:
    assert sandbox(HOLD).result["positionFrom"] == "global"


def test_a_sim_inside_the_strategy_counts(sandbox: Sandbox) -> None:
    code = "def strategy(data):\n    return sim(data.get('price:收盤價') > 15, resample='Q')\n"
    result = sandbox(code).result
    assert (result["positionFrom"], result["simulation"]["resample"]) == ("sim", "Q")


def test_mocks_are_replaced_by_the_injected_data(sandbox: Sandbox) -> None:
    done = sandbox("""
class Mock:
    def get(self, key):
        raise RuntimeError('the mock was asked')
def strategy(data):
    return data.get('price:收盤價') > 15
def sim(position, **_):
    return {}
real = data
data = Mock()
report = sim(strategy(real))
""")
    assert done.result["positionFrom"] == "strategy"
    assert done.warning_codes() == ["environment_overridden"]
    assert "data, sim" in done.result["warnings"][0]["message"]


def test_a_mock_that_fails_does_not_fail_the_strategy(sandbox: Sandbox) -> None:
    done = sandbox("""
def strategy(data):
    return data.get('price:收盤價') > 15
data = None
strategy(data)
""")
    assert done.result["status"] == "succeeded"
    assert "AttributeError" in done.result["warnings"][0]["message"]


def test_a_replaced_function_of_data_does_not_count(sandbox: Sandbox) -> None:
    done = sandbox("""
def strategy(data):
    return data.get('price:收盤價') > 15
original, data.get = data.get, None
""")
    assert done.result["status"] == "succeeded"
    assert "data.get" in done.result["warnings"][0]["message"]


def test_the_same_value_is_no_override(sandbox: Sandbox) -> None:
    code = "import pandas as pd\nfrom finlab import data\nfrom finlab.backtest import sim\n"
    code += "fee_ratio = 0.001425\n"
    assert sandbox(code + HOLD).warning_codes() == []


def test_the_environment_of_a_strategy(sandbox: Sandbox) -> None:
    done = sandbox(
        HOLD
        + """
import os, sys, random
print(__name__, start_date, end_date, fee_ratio, tax_ratio, 'SECRET' in os.environ, sys.stdin.read())
print(random.random(), np.random.rand())
"""
    )
    lines = done.stdout.splitlines()
    assert lines[0].strip() == "__main__ 2022-01-03 2022-05-20 0.001425 0.003 False"
    again = sandbox(
        HOLD
        + """
import os, sys, random
print(__name__, start_date, end_date, fee_ratio, tax_ratio, 'SECRET' in os.environ, sys.stdin.read())
print(random.random(), np.random.rand())
"""
    )
    assert again.stdout.splitlines()[1] == lines[1]


def test_the_submission_sets_dates_and_costs(sandbox: Sandbox) -> None:
    settings = {
        "startDate": "2022-02-01",
        "endDate": "2022-03-01",
        "resample": "W",
        "feeRatio": 0.001,
        "taxRatio": 0.0,
    }
    done = sandbox(
        HOLD + "print(start_date, end_date, fee_ratio, tax_ratio)\nsim(position)", simulation=settings
    )
    assert done.stdout == "2022-02-01 2022-03-01 0.001 0.0\n"
    assert done.result["simulation"] == {"resample": "W", "fee_ratio": 0.001, "tax_ratio": 0.0}
    days = done.array(frames.DAYS)
    assert (days[0], days[-1]) == (24, 41)


def test_aliases_can_be_refused(sandbox: Sandbox) -> None:
    assert sandbox("data.get('price:成交量')", aliases=False).failure["type"] == "UnknownKey"


def test_files_of_the_output_folder_follow_the_position(sandbox: Sandbox) -> None:
    done = sandbox(
        HOLD
        + """
import os
open('output/a.csv', 'w').write('1,2')
os.symlink('/etc/passwd', 'output/link')
open('output/large.bin', 'wb').write(b'x' * 2000)
""",
        limits={"fileBytes": 1000, "files": 2, "positionBytes": 1 << 20},
    )
    assert done.payload(frames.FILE) == b"\0\x05a.csv1,2"
    assert done.kinds()[-2:] == [frames.FILE, frames.END]
    assert done.warning_codes() == ["files_dropped"]
    message = done.result["warnings"][0]["message"]
    assert "link" in message
    assert "large.bin" in message


def test_a_position_beyond_the_limit_is_invalid(sandbox: Sandbox) -> None:
    limits = {"fileBytes": 1000, "files": 2, "positionBytes": 10}
    assert sandbox(HOLD, limits=limits).failure["kind"] == "invalid_result"


def test_dropped_rows_and_symbols_are_warned_of(sandbox: Sandbox) -> None:
    done = sandbox("""
days = pd.to_datetime(['2020-01-01', '2022-01-05'])
position = pd.DataFrame([[1.0, 1.0]] * 2, index=days, columns=['2330', 'X'])
""")
    assert done.warning_codes() == ["symbols_dropped", "rows_dropped"]


def test_an_ended_input_ends_the_runner(dataset_folder: Path) -> None:
    done = sandbox_process.raw(dataset_folder, b"")
    assert (done.kinds(), done.exit_code) == ([frames.READY], 0)


def test_a_missing_dataset_is_the_installations_fault(tmp_path: Path) -> None:
    done = sandbox_process.raw(tmp_path, b"")
    assert done.kinds() == [frames.RESULT]
    assert done.failure["kind"] == "setup"
    assert "manifest.json" in done.failure["message"]
    assert done.exit_code == 78


@pytest.mark.parametrize(
    "payload", [b"{", b"[]", b'{"protocol": 2}', b'{"protocol": 1, "code": 3, "dataset": "/d"}']
)
def test_what_is_no_submission_is_refused(dataset_folder: Path, payload: bytes) -> None:
    done = sandbox_process.raw(dataset_folder, struct.pack(">IB", len(payload), frames.SUBMISSION) + payload)
    assert (done.failure["kind"], done.exit_code) == ("setup", 78)


def test_code_that_was_changed_on_the_way_is_refused(sandbox: Sandbox) -> None:
    done = sandbox("print('hi')", codeSha256=hashlib.sha256(b"other").hexdigest())
    assert "hash" in done.failure["message"]
    assert done.stdout == ""


def test_ready_tells_which_dataset_was_opened(sandbox: Sandbox, dataset_folder: Path) -> None:
    ready = json.loads(sandbox(HOLD).payload(frames.READY))
    assert ready["dataset"] == hashlib.sha256((dataset_folder / "manifest.json").read_bytes()).hexdigest()
