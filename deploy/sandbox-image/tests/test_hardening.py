"""Labels and texts that libraries would turn into memory accesses or code."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from sandbox_runner import hardening

ROOT = Path(__file__).parents[1]

PRELUDE = """
import numpy as np, pandas as pd
from finlab.dataframe import FinlabDataFrame
from sandbox_runner.hardening import harden_libraries
harden_libraries()
value = {'data': (8, True), 'typestr': '|u1', 'shape': (8,), 'version': 3}
label = '__array_interface__'
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, which a wrong memory access would end."""
    return subprocess.run(
        [sys.executable, "-c", PRELUDE + code], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "holder",
    [
        "pd.Series({label: value})",
        "pd.DataFrame({label: [value]})",
        "pd.DataFrame({label: [value]}).iloc[0]",
        "FinlabDataFrame({label: [value]})",
        "pd.DataFrame({label: [value], 'a': [1]}).groupby('a')",
        "pd.DataFrame({label: [1.0]}).rolling(1)",
        "pd.DataFrame({label: [1.0]}, index=pd.date_range('2024-01-01', periods=1)).resample('D')",
    ],
)
def test_a_label_is_no_protocol(holder: str) -> None:
    done = run(f"holder = {holder}\nnp.asarray(holder, dtype=object)\nprint(hasattr(holder, label))\n")
    assert done.stdout == "False\n", done.stderr
    assert done.returncode == 0


def test_an_indexer_takes_no_protocol() -> None:
    done = run(
        "from pandas.api.indexers import BaseIndexer, FixedForwardWindowIndexer\n"
        "for make in (BaseIndexer, FixedForwardWindowIndexer):\n"
        "    try:\n"
        "        make(None, 0, **{label: value})\n"
        "    except TypeError as error:\n"
        "        print(error)\n"
        "print(pd.Series([1.0, 2.0]).rolling(FixedForwardWindowIndexer(window_size=2)).sum().iloc[0])\n"
    )
    assert done.stdout.count("two underscores") == 2, done.stderr
    assert done.stdout.endswith("3.0\n")


def test_labels_are_attributes_as_ever() -> None:
    done = run(
        "frame = FinlabDataFrame({'close': [1.0, 2.0], 'a': [1, 1]})\n"
        "print(frame.close.sum(), frame.groupby('a').close.sum().iloc[0])\n"
        "print(frame.rolling(2).close.sum().iloc[1], pd.options.display.width > 0)\n"
        "try:\n    frame.nothing\nexcept AttributeError as error:\n    print(error)\n"
    )
    assert done.stdout.splitlines() == [
        "3.0 3.0",
        "3.0 True",
        "'FinlabDataFrame' object has no attribute 'nothing'",
    ], done.stderr


def test_no_text_of_a_type_is_compiled() -> None:
    done = run(
        "import sys\n"
        "def heard(event, arguments):\n"
        "    if event in ('compile', 'exec'):\n"
        "        print('compiled', arguments)\n"
        "before = np.dtype('2i4')\n"
        "sys.addaudithook(heard)\n"
        "print(np.dtype('(2, 3)i4, 2f8, i1').itemsize, np.dtype('(2,)i4').shape, np.dtype('3i4').shape)\n"
        "try:\n    np.dtype('),i4')\nexcept (TypeError, ValueError):\n    print('refused')\n"
    )
    assert done.stdout == "41 (2,) (3,)\nrefused\n", done.stderr


@pytest.mark.parametrize("text", ["2", " 2 ", "(2)", "(2,)", "(2, 3)", "()", "2,", "2,3", "( 2 ,3, )", "( )"])
def test_numbers_are_those_of_python(text: str) -> None:
    assert hardening.numbers(text) == ast.literal_eval(text.strip())


@pytest.mark.parametrize("text", ["", ",", "(", ")", "(2", "2)", "2 3", "(,)", "2,,3", "a", "1+1", "-1", "²"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no number and no shape"):
        hardening.numbers(text)
