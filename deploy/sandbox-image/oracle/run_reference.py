"""Runs code with the vendor's package on a local cache folder and pickles what came of it.

    python oracle/run_reference.py DATASET CACHE CASES.jsonl OUT.pickle

The package is used as installed: offline, not patched. Its ``sim`` asks a server for a token, so a recorder
stands in the strategies' global name ``sim``; positions are all that is compared.
"""

from __future__ import annotations

import json
import pickle
import random
import sys
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from recorded import plain, position_of, with_real_names

from finlab import data


def main(dataset: Path, cache: str, cases: Path, out: Path) -> None:
    manifest = json.loads((dataset / "manifest.json").read_text(encoding="utf-8"))
    aliases = list(manifest["aliases"]["keys"])
    data.set_storage(data.FileStorage(cache, use_cache=True))
    data.use_local_data_only = True
    results: dict[str, Any] = {}
    for line in cases.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        data.reset_universe()
        results[case["id"]] = _run(case, aliases)
    out.write_bytes(pickle.dumps(results))


def _run(case: dict[str, Any], aliases: list[str]) -> Any:
    random.seed(0)
    np.random.seed(0)
    days = data.get("etl:adj_close").index
    names = {
        "data": data,
        "pd": pd,
        "np": np,
        "fee_ratio": 0.001425,
        "tax_ratio": 0.003,
        "start_date": f"{days[0]:%Y-%m-%d}",
        "end_date": f"{days[-1]:%Y-%m-%d}",
    }
    try:
        return plain(position_of(with_real_names(case["code"], aliases), names, data))
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:300]


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
