"""Prints the names with one leading underscore that classes and objects of the libraries use, as a JSON list.

Input is a JSON list of the modules that a strategy may import. The answer is what
library_private_names.txt of the validator must hold; ``--text`` prints one a line, to write that file.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import json
import logging
import re
import sys
import warnings
from collections.abc import Iterator
from typing import Any

LIBRARIES = ("numpy", "pandas", "finlab", "dateutil", "pytz")
# Parts that no value leads to.
_OUT_OF_REACH = re.compile(
    r"pandas\.(io|plotting|testing|_testing|core\.computation)|numpy\.(testing|f2py|_pytesttester)|numpy\.lib\._npyio"
)
_PRIVATE = re.compile(r"_[^\W_]\w*", re.ASCII)
# Libraries keep plain values under these, never the name of something that they call; strategies use them.
_HARMLESS = frozenset({"_cache", "_data", "_index", "_name", "_values"})


def main() -> None:
    """Answers one list."""
    warnings.simplefilter("ignore")
    listed = frozenset(json.load(sys.stdin))
    for name in sorted(listed):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    found = {
        name for holder in (*_classes(listed), *_objects()) for name in holder if _PRIVATE.fullmatch(name)
    }
    names = sorted(found - _HARMLESS)
    print("\n".join(names) if "--text" in sys.argv[1:] else json.dumps(names))


def _classes(listed: frozenset[str]) -> Iterator[list[str]]:
    for name, module in list(sys.modules.items()):
        library = name.split(".")[0] in LIBRARIES or name in listed
        if library and not _OUT_OF_REACH.search(name):
            yield from (dir(value) for value in list(vars(module).values()) if isinstance(value, type))


def _objects() -> Iterator[list[str]]:
    """What objects have beside what their classes say."""
    import numpy as np
    import pandas as pd

    frame = pd.DataFrame({"a": [1, 2]}, index=pd.date_range("2024-01-01", periods=2))
    objects: list[Any] = [
        frame, frame["a"], frame.index, frame.groupby("a"), frame["a"].groupby([1, 2]),
        frame.rolling(2), frame.expanding(), frame.ewm(1), frame.resample("D"), frame.flags, frame.loc,
        pd.Series(["a"]).str, pd.Series(frame.index).dt, pd.Series(["a"], dtype="category").cat, pd.options,
        pd.Grouper(freq="D"), pd.array([1, 2]), pd.Categorical(["a"]), np.ma.masked, np.poly1d([1]),
        np.polynomial.Polynomial([1]), np.vectorize(len), np.errstate(), np.finfo(float), np.ma.count,
        logging.getLogger("a"), logging.lastResort, warnings.catch_warnings(), contextlib.ExitStack(),
        functools.cached_property(len), np.ma.arange, np.ma.vstack, np.ma.masked_print_option, re.IGNORECASE,
        frame.groupby("a").grouper, *frame.groupby("a").grouper.groupings,
        pd.Timestamp("2024", tz="UTC").tzinfo, pd.Timestamp("2024", tz="Asia/Taipei").tzinfo,
        pd.Timestamp("2024", tz="tzlocal()").tzinfo,
    ]  # fmt: skip
    for value in objects:
        yield dir(value)
        yield list(getattr(value, "__dict__", ()))


if __name__ == "__main__":
    main()
