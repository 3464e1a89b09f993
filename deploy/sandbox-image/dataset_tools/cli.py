"""The command line: `python -m dataset_tools make|import|verify|describe|coverage`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from dataset_tools.coverage import cover
from dataset_tools.dataset import open_dataset
from dataset_tools.description import describe_keys, period
from dataset_tools.errors import UsageError
from dataset_tools.make import make_dataset
from dataset_tools.output import coverage_text, description_text
from dataset_tools.sources import read_sources
from dataset_tools.synthetic.market import MarketParameters
from dataset_tools.verification.verify import verify_dataset

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
    make.add_argument(
        "--no-aliases", action="store_true", help="leave invented keys unknown unless asked for"
    )
    make.add_argument("--json", action="store_true")
    make.set_defaults(run=_make)

    importing = commands.add_parser("import", help="make a dataset of a FinLab cache folder (needs pyarrow)")
    importing.add_argument("source", type=Path, metavar="CACHE", help="folder of .feather files")
    importing.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder to create")
    importing.add_argument("--id", required=True, help="identifier of the dataset, such as finlab-20250101")
    importing.add_argument("--aliases", action="store_true", help="resolve invented keys unless told not to")
    importing.add_argument("--json", action="store_true")
    importing.set_defaults(run=_import)

    verify = commands.add_parser("verify", help="check every file of a dataset")
    verify.set_defaults(run=_verify)
    describe = commands.add_parser("describe", help="list keys, coverage, ranges and aliases")
    describe.set_defaults(run=_describe)
    coverage = commands.add_parser("coverage", help="compare what strategies need with what a dataset has")
    coverage.set_defaults(run=_coverage)
    for command in (verify, describe, coverage):
        command.add_argument("folder", type=Path, metavar="DIR")
        command.add_argument("--json", action="store_true")
    coverage.add_argument("files", nargs="+", metavar="FILE", help="a .py, a .jsonl, a folder, or -")
    coverage.add_argument("--code-field", default="code", help="field of the code in a .jsonl")
    coverage.add_argument("--id-field", default="id", help="field of the identifier in a .jsonl")
    coverage.add_argument("--no-aliases", action="store_true", help="count invented keys as missing")
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


def _import(options: argparse.Namespace) -> int:
    # Only this command needs pandas.
    from dataset_tools.cache_import import import_cache

    imported = import_cache(
        options.source,
        options.out,
        options.id,
        options.aliases,
        lambda message: print(f"dataset: {message}", file=sys.stderr, flush=True),
    )
    made = imported.made
    if options.json:
        print(
            json.dumps(
                asdict(made) | {"folder": str(options.out), "leftOut": imported.left_out}, ensure_ascii=False
            )
        )
    else:
        print(
            f"{made.identifier}: {made.symbols} symbols, {made.days} trading days, {made.keys} keys, "
            f"{made.bytes / 1e6:.0f} MB in {options.out}\nsha256 {made.sha256}"
        )
        for key, why in imported.left_out.items():
            print(f"left out {key}: {why}")
    return OK


def _verify(options: argparse.Namespace) -> int:
    if not options.folder.is_dir():
        raise UsageError(f"{options.folder} is no folder; name a dataset's folder")
    verdict = verify_dataset(options.folder)
    if options.json:
        print(json.dumps(asdict(verdict) | {"valid": verdict.valid}, ensure_ascii=False))
    elif verdict.valid:
        print(f"{verdict.identifier}: valid\nsha256 {verdict.sha256}")
    else:
        print(f"{len(verdict.problems)} problems:", *verdict.problems, sep="\n  ")
    return OK if verdict.valid else NEGATIVE


def _describe(options: argparse.Namespace) -> int:
    dataset = open_dataset(options.folder)
    keys = describe_keys(dataset)
    first, last = period(dataset)
    if options.json:
        content = {
            "id": dataset.identifier,
            "sha256": dataset.sha256,
            "symbols": len(dataset.content["symbols"]),
            "firstDay": first,
            "lastDay": last,
            "keys": [asdict(key) for key in keys],
            "aliases": dataset.content["aliases"],
        }
        print(json.dumps(content, ensure_ascii=False))
    else:
        print(description_text(dataset, (first, last), keys))
    return OK


def _coverage(options: argparse.Namespace) -> int:
    dataset = open_dataset(options.folder)
    sources = read_sources(options.files, options.code_field, options.id_field)
    coverage = cover(dataset, sources, with_aliases=not options.no_aliases)
    if options.json:
        print(json.dumps(asdict(coverage) | {"complete": coverage.complete}, ensure_ascii=False))
    else:
        print(coverage_text(coverage))
    return OK if coverage.complete else NEGATIVE
