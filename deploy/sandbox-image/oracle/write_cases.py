"""Writes the cases of ``api_cases`` as JSON lines.

python oracle/write_cases.py OUT.jsonl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import talib
import talib.abstract
from api_cases import CASES, indicator_cases


def main(out: Path) -> None:
    functions = {
        name: list(talib.abstract.Function(name).info["parameters"])  # type: ignore[attr-defined]
        for name in talib.get_functions()  # type: ignore[no-untyped-call]
    }
    lines = [
        json.dumps({"id": f"{name}: {shows}", "code": code}, ensure_ascii=False)
        for name, shows, code in CASES + indicator_cases(functions)
    ]
    out.write_text("\n".join(dict.fromkeys(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
