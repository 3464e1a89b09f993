"""pandas as compiled for the image, compared with pandas as it is, each in an interpreter of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pandas
import pytest

BUILD = Path(__file__).parent.parent / "build"
# Compiles the files in question while pandas is imported, as the image's build does once for all.
_COMPILE = f"""
import sys
sys.path.insert(0, {str(BUILD)!r})
from importlib.machinery import SourceFileLoader
from pathlib import Path
from bytecode import compile_file
usual = SourceFileLoader.get_code
def get_code(self, name):
    if name not in ("pandas", "pandas.io", "pandas.io.api", "pandas.api"):
        return usual(self, name)
    return compile_file(Path(self.path), self.path.replace("site-packages", "site"), complete=False)
if sys.argv[1] == "small":
    SourceFileLoader.get_code = get_code
import io, json
import pandas as pd
"""
_NAMES = """
import importlib
found = {}
for module in ("pandas", "pandas.io", "pandas.io.api", "pandas.api"):
    loaded = importlib.import_module(module)
    for name in dir(loaded):
        if not name.startswith("__"):
            value = getattr(loaded, name)
            found[f"{module}.{name}"] = [type(value).__name__, getattr(value, "__module__", None)]
print(json.dumps(found))
"""


def _python(how: str, code: str) -> str:
    command = [sys.executable, "-c", _COMPILE + code, how]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_all_names_are_there_and_the_same() -> None:
    plain, small = (json.loads(_python(how, _NAMES)) for how in ("plain", "small"))
    # Everything that plain pandas has; a module that it would import only later may be there already.
    assert {name: small.get(name) for name in plain} == plain


def test_nothing_that_can_wait_is_imported_with_pandas() -> None:
    waiting = (
        "pandas.io.excel",
        "pandas.io.parsers",
        "pandas.io.pytables",
        "pandas.io.sql",
        "pandas.testing",
    )
    loaded = f"print([m for m in {waiting!r} if m in sys.modules])"
    assert _python("plain", loaded).strip() == str(list(waiting))
    assert _python("small", loaded).strip() == "[]"


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        ("print(pd.read_csv(io.StringIO('a\\n1\\n2')).a.sum())", "3"),
        ("from pandas import json_normalize as n; print(n({'a': {'b': 1}}).columns[0])", "a.b"),
        ("import pickle; print(pickle.loads(pickle.dumps(pd.read_excel)) is pd.read_excel)", "True"),
        ("print(pd.eval('1 + 2'), pd.DataFrame({'a': [1]}).eval('a + 1')[0])", "3 2"),
        ("print(pd.testing.assert_frame_equal.__module__)", "pandas._testing.asserters"),
        ("print(pd._testing.__name__)", "pandas._testing"),
        ("print(pd.io.sql.read_sql is pd.read_sql, pd.io.common.get_handle.__name__)", "True get_handle"),
        ("print(pd.api.typing.DataFrameGroupBy.__name__)", "DataFrameGroupBy"),
        ("n = {}; exec('from pandas import *', n); print(n['read_json'] is pd.read_json)", "True"),
        ("print(hasattr(pd, 'nothing'), 'read_csv' in dir(pd), '_WAITING' in dir(pd))", "False True False"),
    ],
)  # fmt: skip
def test_a_name_that_waited_works(code: str, printed: str) -> None:
    assert _python("small", code).strip() == printed


def test_a_name_that_never_was_is_refused_as_usual() -> None:
    code = "\ntry:\n    pd.nothing\nexcept AttributeError as error:\n    print(error)"
    assert _python("small", code) == _python("plain", code) == "module 'pandas' has no attribute 'nothing'\n"
    assert pandas.__name__ == "pandas"
