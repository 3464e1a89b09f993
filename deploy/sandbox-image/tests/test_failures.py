"""What a failed strategy is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sandbox_process import Conversation

Sandbox = Callable[..., Conversation]


def test_a_traceback_shows_the_strategys_lines_only(sandbox: Sandbox) -> None:
    failure = sandbox(
        "def strategy(data):\n    return pd.DataFrame({'a': [1]})['b']\n\nstrategy(data)\n"
    ).failure
    assert (failure["kind"], failure["type"], failure["line"]) == ("strategy_error", "KeyError", 2)
    assert "return pd.DataFrame({'a': [1]})['b']" in failure["traceback"]
    assert "sandbox_runner" not in failure["traceback"]
    assert "site-packages" not in failure["traceback"]


def test_a_syntax_error_names_its_line(sandbox: Sandbox) -> None:
    failure = sandbox("x = 1\ny = = 2\n").failure
    assert (failure["kind"], failure["type"], failure["line"]) == ("strategy_error", "SyntaxError", 2)
    assert "y = = 2" in failure["traceback"]


def test_an_unknown_key_suggests_near_ones(sandbox: Sandbox) -> None:
    result = sandbox("data.get('price:收盤')").result
    assert result["failure"]["details"]["nearest"][0] == "price:收盤價"
    assert "price:收盤價" in result["feedback"][0]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import sys\nsys.exit(3)", "sys.exit(3)"),
        ("raise SystemExit", "sys.exit(None)"),
        ("quit = 1\nraise KeyboardInterrupt('x')", "x"),
        ("raise MemoryError", "an allocation was refused"),
        ("data.login", "data.login"),
    ],
)
def test_ways_to_end_early_are_errors_of_the_strategy(sandbox: Sandbox, code: str, message: str) -> None:
    failure = sandbox(code).failure
    assert failure["kind"] == "strategy_error"
    assert message in failure["message"]


@pytest.mark.parametrize("code", ["x = 1", "def strategy(data):\n    pass", "position = None"])
def test_no_position(sandbox: Sandbox, code: str) -> None:
    assert sandbox(code).failure["kind"] == "no_position"


@pytest.mark.parametrize("name", ["ENOSPC", "EDQUOT", "EFBIG"])
def test_a_full_disk_is_a_limit(sandbox: Sandbox, name: str) -> None:
    failure = sandbox(f"import errno\nraise OSError(errno.{name}, 'full')").failure
    assert failure["kind"] == "disk_limit"
    assert failure["errno"] > 0
    assert failure["details"]["errno"] == name
    assert failure["details"]["tmpLimitBytes"] >= failure["details"]["tmpUsedBytes"] > 0


def test_a_full_database_is_a_full_disk(sandbox: Sandbox) -> None:
    failure = sandbox(
        "import sqlite3\n"
        "database = sqlite3.connect('full.db')\n"
        "database.execute('pragma max_page_count = 3')\n"
        "database.execute('create table t (x)')\n"
        "database.execute('insert into t values (zeroblob(100000))')\n"
    ).failure
    assert (failure["kind"], failure["details"]["errno"]) == ("disk_limit", "ENOSPC")


def test_other_system_errors_are_the_strategys(sandbox: Sandbox) -> None:
    assert sandbox("open('/nowhere')").failure["kind"] == "strategy_error"


def test_a_position_of_something_else_is_invalid(sandbox: Sandbox) -> None:
    failure = sandbox("def strategy(data):\n    return 5").failure
    assert failure["kind"] == "invalid_result"
    assert "int" in failure["message"]


def test_an_empty_position_says_which_condition_let_nothing_through(sandbox: Sandbox) -> None:
    result = sandbox("""
def strategy(data):
    close = data.get('price:收盤價')
    cheap = close < 25
    rising = close > close.shift(1)
    return cheap & rising & (close >
                             1_000)
""").result
    assert result["failure"]["kind"] == "empty_position"
    details = result["failure"]["details"]
    assert details["conditions"] == ["cheap", "rising", "close > 1000"]
    assert details["lines"] == [6, 6, 6]
    assert details["trueShares"][2] == 0
    assert 0 < details["trueShares"][0] < 1
    assert result["feedback"] == ["line 6: close > 1000 is never true"]


def test_a_chained_error_shows_its_cause(sandbox: Sandbox) -> None:
    code = "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    raise ValueError('no data') from error\n"
    failure = sandbox(code).failure
    assert failure["line"] == 4
    assert "ZeroDivisionError" in failure["traceback"]


def test_what_was_printed_comes_before_the_failure(sandbox: Sandbox) -> None:
    done = sandbox("print('first', end='')\nraise ValueError")
    assert done.stdout == "first"


def test_warnings_about_the_future_are_silent_and_others_are_not(sandbox: Sandbox) -> None:
    done = sandbox("""
import warnings
data.get('price:收盤價').resample('M').last().fillna(method='ffill')
warnings.warn('look here')
""")
    stderr = b"".join(payload for kind, payload in done.frames if kind == 0x12).decode()
    assert "look here" in stderr
    assert "FutureWarning" not in stderr
