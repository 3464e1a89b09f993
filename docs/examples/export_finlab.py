"""Exports what strategies ask for from FinLab into a cache folder, outside the sandbox, with your own access.

    scripts/sandbox dataset coverage --json strategies.jsonl > coverage.json
    python export_finlab.py coverage.json finlab-cache          # where finlab and pyarrow are installed
    PYTHONPATH=deploy/sandbox-image python -m dataset_tools import finlab-cache --out DIR --id finlab-20250101

FinLab's terms say what you may do with the figures.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from finlab import data

# The simulation needs the first two, universes and industries the third.
ALWAYS = ("price:收盤價", "etl:adj_close", "security_categories")


def main() -> None:
    parser = argparse.ArgumentParser(description="Exports what strategies ask for from FinLab.")
    parser.add_argument("coverage", type=Path, help="output of `dataset coverage --json`")
    parser.add_argument("folder", type=Path, help="folder to write feathers into")
    parser.add_argument("--storage", help="read from this FinLab cache folder instead of downloading")
    arguments = parser.parse_args()
    if arguments.storage is not None:
        data.set_storage(data.FileStorage(arguments.storage, use_cache=True))
        data.use_local_data_only = True
    needs = json.loads(arguments.coverage.read_text(encoding="utf-8"))["keys"]
    wanted = [need["stands_for"] or need["key"] for need in needs]
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for key in dict.fromkeys([*ALWAYS, *wanted]):
        try:
            frame = data.get(key)
        except Exception as error:
            # An invented key: the rest is still worth having.
            print(f"skipped {key}: {str(error)[:100]}")
            continue
        plain = frame.rename_axis("date").reset_index() if key != "security_categories" else frame
        plain.columns = [str(column) for column in plain.columns]
        plain.to_feather(arguments.folder / f"{key.replace(':', '#')}.feather")
        print(f"{key}: {len(frame)} rows")


if __name__ == "__main__":
    main()
