"""Writes the table of names in docs/finlab.md from the results of both sides.

python oracle/write_table.py REFERENCE.pickle OWN.pickle PAGE.md

Everything between the markers of the page is replaced.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from compare import difference
from explained import reason
from unavailable import UNAVAILABLE

BEGIN, END = "<!-- names: begin -->", "<!-- names: end -->"


def main(reference_file: Path, own_file: Path, page: Path) -> None:
    reference, own = (pickle.loads(path.read_bytes()) for path in (reference_file, own_file))
    verdicts: dict[str, dict[str, str]] = {}
    for case, expected in reference.items():
        name, _, shows = case.partition(": ")
        found = difference(expected, own[case])
        if isinstance(expected, str) and isinstance(own[case], str):
            found = None
        verdicts.setdefault(name, {})[shows] = "" if found is None else reason(case) or "UNEXPLAINED"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n{_table(verdicts)}\n{END}{after}", encoding="utf-8")


def _table(verdicts: dict[str, dict[str, str]]) -> str:
    lines = ["| name | verdict | cases |", "|---|---|---|"]
    functions = {name: cases for name, cases in verdicts.items() if name.startswith("indicator ")}
    for name, cases in verdicts.items():
        if name not in functions:
            lines.append(_row(name, cases))
    same = [name for name, cases in functions.items() if not any(cases.values())]
    lines.append(f"| `indicator`: {len(same)} of {len(functions)} TA-Lib functions | same | each in 3 or 4 |")
    for why in sorted({why for cases in functions.values() for why in cases.values() if why}):
        names = [
            name.removeprefix("indicator ") for name, cases in functions.items() if why in cases.values()
        ]
        lines.append(f"| `indicator`: {', '.join(names)} | differs: {why} | |")
    lines += [f"| {name} | unavailable: {why} | |" for name, why in UNAVAILABLE.items()]
    return "\n".join(lines)


def _row(name: str, cases: dict[str, str]) -> str:
    reasons = dict.fromkeys(why for why in cases.values() if why)
    verdict = "same" if not reasons else "differs: " + "; ".join(reasons)
    shown = name.replace("|", "\\|")
    return f"| {shown if shown.startswith('`') else f'`{shown}`'} | {verdict} | {len(cases)} |"


if __name__ == "__main__":
    main(*(Path(name) for name in sys.argv[1:4]))
