"""Human output of the commands."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from dataset_tools.coverage import Coverage
from dataset_tools.dataset import Dataset
from dataset_tools.description import KeyDescription


def description_text(dataset: Dataset, period: tuple[str, str], keys: Sequence[KeyDescription]) -> str:
    """Keys by group, then aliases."""
    symbols = len(dataset.content["symbols"])
    lines = [f"{dataset.identifier}: {symbols} symbols, {period[0]} to {period[1]}, {len(keys)} keys"]
    lines.append(f"sha256 {dataset.sha256}")
    group = None
    for key in keys:
        if key.group != group:
            group = key.group
            lines += ["", group]
        lines.append("  " + _key_line(key).rstrip())
    state = "enabled" if dataset.aliases_enabled else "disabled"
    lines += ["", f"aliases ({state})"]
    for name, alias in dataset.aliases.items():
        transform = alias.get("transform")
        change = f", {transform['name']}({transform['periods']})" if transform else ""
        lines.append(f"  {pad(name, 44)} {alias['key']}{change}")
    return "\n".join(lines)


def coverage_text(coverage: Coverage) -> str:
    """One line a key, most used first, then what could not be read."""
    lines = [f"{coverage.satisfied} of {coverage.strategies} strategies find every key"]
    for need in coverage.keys:
        note = f"-> {need.stands_for}" if need.stands_for else ""
        if need.status == "missing":
            note = f"nearest: {', '.join(need.nearest)}" if need.nearest else "nothing similar"
        lines.append(f"{need.strategies:5d} {need.status:8s} {pad(need.key, 60)} {note}".rstrip())
    lines += [f"unreadable {_safe(name)}: {_safe(reason)}" for name, reason in coverage.unreadable.items()]
    for name, numbers in coverage.undetermined.items():
        lines.append(
            f"undetermined {_safe(name)}: key computed at run time in line {', '.join(map(str, numbers))}"
        )
    return "\n".join(lines)


def pad(text: str, width: int) -> str:
    """Pad to a width on the terminal, where Chinese characters take two columns."""
    text = _safe(text)
    taken = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
    return text + " " * max(width - taken, 0)


def _safe(text: str) -> str:
    """Keys and names come from submissions: no control characters reach the terminal."""
    return "".join(character if character.isprintable() else "\ufffd" for character in text[:200])


def _key_line(key: KeyDescription) -> str:
    shape = f"{key.kind} {key.index}" if key.index else f"{key.kind} {key.rows} rows"
    if key.coverage is None:
        return f"{pad(key.key, 64)} {shape}"
    values = "empty"
    if key.low is not None and key.median is not None and key.high is not None:
        values = f"{key.low:.6g} … {key.median:.6g} … {key.high:.6g}"
    return f"{pad(key.key, 64)} {pad(shape, 14)} {key.coverage:6.1%} {values} {key.unit or ''}"
