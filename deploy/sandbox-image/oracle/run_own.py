"""Runs the same cases with the runtime of the image; see ``run_reference``.

python oracle/run_own.py DATASET CASES.jsonl OUT.pickle
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
from recorded import plain, position_of

from finlab import data, session
from finlab.dataset import Dataset


def main(folder: str, cases: Path, out: Path) -> None:
    dataset = Dataset.open(folder)
    results = {}
    for line in cases.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        session.activate(session.Session(dataset, aliases=True))
        results[case["id"]] = _run(case)
    out.write_bytes(pickle.dumps(results))


def _run(case: dict[str, Any]) -> Any:
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
    own = dict(vars(data))
    try:
        return plain(position_of(case["code"], names, data))
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:300]
    finally:
        vars(data).update(own)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
