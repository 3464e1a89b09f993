"""The command line: `python -m dataset_tools make|verify|describe|coverage`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from dataset_tools.errors import UsageError
from dataset_tools.make import make_dataset
from dataset_tools.synthetic.market import MarketParameters

OK, NEGATIVE, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 ok, 1 a negative answer, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except UsageError as error:
        print(f"dataset: {error}", file=sys.stderr)
        return USAGE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dataset_tools", description="Datasets of the strategy sandbox.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    defaults = MarketParameters()

    make = commands.add_parser("make", help="make a synthetic dataset")
    make.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to create")
    make.add_argument("--stocks", type=int, default=defaults.stocks)
    make.add_argument("--years", type=int, default=defaults.years)
    make.add_argument("--end", type=_day, default=defaults.end, help="last calendar day, such as 2024-12-31")
    make.add_argument("--seed", type=int, default=defaults.seed)
    make.add_argument("--id", help="identifier of the dataset, by default made from the parameters")
    make.add_argument("--no-aliases", action="store_true", help="leave invented keys unknown unless asked for")
    make.add_argument("--json", action="store_true")
    make.set_defaults(run=_make)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day like 2024-12-31") from None


def _make(options: argparse.Namespace) -> int:
    parameters = MarketParameters(options.stocks, options.years, options.end, options.seed)
    made = make_dataset(
        options.out,
        parameters,
        options.id,
        not options.no_aliases,
        lambda message: print(f"dataset: {message}", file=sys.stderr, flush=True),
    )
    if options.json:
        print(json.dumps(asdict(made) | {"folder": str(options.out)}, ensure_ascii=False))
    else:
        print(
            f"{made.identifier}: {made.symbols} symbols, {made.days} trading days, {made.keys} keys, "
            f"{made.bytes / 1e6:.0f} MB in {options.out}\nsha256 {made.sha256}"
        )
    return OK
