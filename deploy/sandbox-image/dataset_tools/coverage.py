"""Which keys strategies need, and which of them a dataset has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from dataset_tools.dataset import Dataset
from dataset_tools.sources import Source
from dataset_tools.strategy_keys import find_keys

Status: TypeAlias = Literal["real", "alias", "missing"]
NEAREST = 3
LEAST_SIMILARITY = 0.45


@dataclass(frozen=True)
class KeyNeed:
    """A key that `strategies` of them ask for; `stands_for` is an alias's key, `nearest` are real keys."""

    key: str
    status: Status
    strategies: int
    stands_for: str | None
    nearest: list[str]


@dataclass(frozen=True)
class Coverage:
    """`satisfied` strategies find every key that could be determined.

    `unreadable` sources are no Python; in `undetermined` ones some key is computed at run time.
    """

    strategies: int
    satisfied: int
    keys: list[KeyNeed]
    unreadable: dict[str, str]
    undetermined: dict[str, list[int]]

    @property
    def complete(self) -> bool:
        return not self.unreadable and all(need.status != "missing" for need in self.keys)


def cover(dataset: Dataset, sources: Iterable[Source], with_aliases: bool) -> Coverage:
    """Compare what strategies need with what the dataset has; aliases count only if enabled in it, too."""
    aliases = dataset.aliases if with_aliases and dataset.aliases_enabled else {}
    counts: Counter[str] = Counter()
    unreadable: dict[str, str] = {}
    undetermined: dict[str, list[int]] = {}
    total = satisfied = 0
    for source in sources:
        total += 1
        try:
            found = find_keys(source.code)
        except SyntaxError as error:
            unreadable[source.name] = (
                error.msg if error.lineno is None else f"{error.msg} (line {error.lineno})"
            )
            continue
        counts.update(found.keys)
        satisfied += all(key in dataset.keys or key in aliases for key in found.keys)
        if found.unknown_lines:
            undetermined[source.name] = found.unknown_lines
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    needs = [_need(dataset, aliases, key, count) for key, count in ordered]
    return Coverage(total, satisfied, needs, unreadable, undetermined)


def _need(dataset: Dataset, aliases: dict[str, dict[str, str]], key: str, count: int) -> KeyNeed:
    if key in dataset.keys:
        return KeyNeed(key, "real", count, None, [])
    if key in aliases:
        return KeyNeed(key, "alias", count, aliases[key]["key"], [])
    nearest = nearest_keys(key, dataset.keys)
    if key in dataset.aliases:
        meant = dataset.aliases[key]["key"]
        nearest = [meant, *(candidate for candidate in nearest if candidate != meant)][:NEAREST]
    return KeyNeed(key, "missing", count, None, nearest)


def nearest_keys(key: str, known: Iterable[str]) -> list[str]:
    """Real keys with a similar name, best first; the field counts more than the table before the colon."""
    field = key.rpartition(":")[2]

    def similarity(candidate: str) -> float:
        fields = SequenceMatcher(None, field, candidate.rpartition(":")[2]).ratio()
        return 0.75 * fields + 0.25 * SequenceMatcher(None, key, candidate).ratio()

    ranked = sorted(((similarity(candidate), candidate) for candidate in known), reverse=True)
    return [candidate for score, candidate in ranked[:NEAREST] if score >= LEAST_SIMILARITY]
