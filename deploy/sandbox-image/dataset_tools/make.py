"""Makes a synthetic dataset in a folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dataset_tools.errors import UsageError
from dataset_tools.synthetic.aliases import ALIASES
from dataset_tools.synthetic.market import MarketParameters, make_market
from dataset_tools.verification.structure import IDENTIFIER
from dataset_tools.writer import DatasetWriter, atomic_folder

GENERATOR = "synthetic"
# Raise with every change that alters the bytes made from the same parameters.
GENERATOR_VERSION = 1


@dataclass(frozen=True)
class Made:
    """What was written."""

    identifier: str
    sha256: str
    days: int
    symbols: int
    keys: int
    bytes: int


def default_identifier(parameters: MarketParameters) -> str:
    """Names the parameters that differ from dataset to dataset."""
    identifier = f"synthetic-{parameters.stocks}x{parameters.years}-{parameters.seed}"
    if parameters.end == MarketParameters().end:
        return identifier
    return f"{identifier}-{parameters.end:%Y%m%d}"


def make_dataset(
    target: Path,
    parameters: MarketParameters,
    identifier: str | None,
    aliases_enabled: bool,
    progress: Callable[[str], None],
) -> Made:
    """Write a synthetic dataset to `target`, which must not exist.

    :raises UsageError: the target exists, cannot be written, or the identifier is malformed
    """
    name = identifier if identifier is not None else default_identifier(parameters)
    if not IDENTIFIER.fullmatch(name):
        raise UsageError(f"--id must match {IDENTIFIER.pattern}")
    with atomic_folder(target) as folder:
        market = make_market(parameters, progress)
        timeline = market.timeline
        writer = DatasetWriter(folder, market.symbols)
        writer.index("day", timeline.days)
        writer.index("month", timeline.month_disclosures[timeline.published_months])
        labels = [f"{year}-Q{quarter}" for year, quarter in timeline.quarters[timeline.published_quarters]]
        writer.index("quarter", timeline.quarter_disclosures[timeline.published_quarters], labels)
        progress(f"writing {len(market.entries)} keys")
        for key, entry in market.entries.items():
            writer.entry(key, entry)
        digest = writer.manifest(
            name,
            "Synthetic Taiwan-like market; companies, prices and figures are invented",
            {"name": GENERATOR, "version": GENERATOR_VERSION, "parameters": parameters.as_json()},
            ALIASES,
            aliases_enabled,
        )
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Made(name, digest, len(timeline.days), len(market.symbols), len(market.entries), size)
