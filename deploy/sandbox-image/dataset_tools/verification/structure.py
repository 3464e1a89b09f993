"""Checks of the manifest alone, without the files it names."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

FORMAT = 1
IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
FILE_NAME = re.compile(r"[a-z0-9_-][a-z0-9_.-]*(/[a-z0-9_-][a-z0-9_.-]*)*")
SYMBOL = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,15}")
SHA256 = re.compile(r"[0-9a-f]{64}")
QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")
KINDS = {"panel", "series", "table"}
INDEX_KINDS = {"day", "month", "quarter"}
DTYPES = {"<f8", "<i8", "|b1"}
REQUIRED_KEYS = ("etl:adj_close", "price:收盤價")
MAX_KEY_LENGTH = 200
MAX_PERIODS = 10_000
MAX_FILE_NAME_LENGTH = 100


def structure_problems(manifest: dict[str, Any]) -> list[str]:
    """Everything that is wrong with a manifest's content."""
    found: list[str] = []
    if manifest.get("format") != FORMAT or isinstance(manifest.get("format"), bool):
        found.append(f"format is {manifest.get('format')!r}, this tool reads {FORMAT}")
    if not _matches(IDENTIFIER, manifest.get("id")):
        found.append(f"id does not match {IDENTIFIER.pattern}")
    for name, kind in (("description", str), ("generator", dict)):
        if name in manifest and not isinstance(manifest[name], kind):
            found.append(f"{name} has the wrong type")
    found += _symbols(manifest.get("symbols"))
    missing = [name for name in ("indexes", "keys", "files") if not isinstance(manifest.get(name), dict)]
    if missing:
        return found + [f"{name} is no object" for name in missing]
    found += _files(manifest["files"])
    symbols = manifest.get("symbols")
    count = len(symbols) if isinstance(symbols, list) else 0
    for name, index in manifest["indexes"].items():
        found += [f"index {name}: {problem}" for problem in _index(index, manifest["files"])]
    day = manifest["indexes"].get("day")
    if not isinstance(day, dict) or day.get("kind") != "day":
        found.append("index day is missing or of another kind")
    for key, entry in manifest["keys"].items():
        if not _is_key(key):
            found.append(f"key {key!r}: names are printable, 1 to {MAX_KEY_LENGTH} characters")
        found += [f"key {key}: {problem}" for problem in _entry(entry, manifest, count)]
    for key in REQUIRED_KEYS:
        entry = manifest["keys"].get(key)
        if not isinstance(entry, dict):
            found.append(f"required key {key} is missing")
        elif (entry.get("kind"), entry.get("index"), entry.get("dtype")) != ("panel", "day", "<f8"):
            found.append(f"required key {key} is no <f8 panel on the index day")
    return found + _aliases(manifest.get("aliases"), manifest["keys"])


def file_name_is_safe(name: object) -> bool:
    """Whether a name stays inside the dataset's folder."""
    return _matches(FILE_NAME, name) and ".." not in str(name) and len(str(name)) <= MAX_FILE_NAME_LENGTH


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_count(value: object, low: int = 0) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= low


def _one_of(value: object, allowed: set[str]) -> bool:
    return isinstance(value, str) and value in allowed


def _is_key(key: str) -> bool:
    return 0 < len(key) <= MAX_KEY_LENGTH and key.isprintable()


def _symbols(symbols: object) -> list[str]:
    if not isinstance(symbols, list) or not symbols:
        return ["symbols is no list with at least one symbol"]
    bad = [symbol for symbol in symbols if not _matches(SYMBOL, symbol)]
    if bad:
        return [f"symbol {bad[0]!r} does not match {SYMBOL.pattern}"]
    return [] if len(set(symbols)) == len(symbols) else ["a symbol occurs twice"]


def _files(files: dict[str, Any]) -> list[str]:
    found = []
    for name, entry in files.items():
        if not file_name_is_safe(name):
            found.append(f"file {name!r} leaves the dataset's folder, is too long or is not of a-z0-9/_.-")
        if not isinstance(entry, dict) or not _is_count(entry.get("bytes")):
            found.append(f"file {name!r} has no size in bytes")
        elif not _matches(SHA256, entry.get("sha256")):
            found.append(f"file {name!r} has no sha256 of 64 hexadecimal digits")
    return found


def _reference(entry: dict[str, Any], files: dict[str, Any]) -> list[str]:
    file = entry.get("file")
    return [] if isinstance(file, str) and file in files else [f"file {file!r} is not listed in files"]


def _index(index: object, files: dict[str, Any]) -> list[str]:
    if not isinstance(index, dict):
        return ["is no object"]
    found = _reference(index, files)
    if not _one_of(index.get("kind"), INDEX_KINDS):
        found.append(f"kind {index.get('kind')!r} is none of {', '.join(sorted(INDEX_KINDS))}")
    if not _is_count(index.get("length"), 1):
        found.append("length is no positive number")
    labels = index.get("labels")
    if index.get("kind") != "quarter":
        return found + (["only quarters have labels"] if labels is not None else [])
    if not isinstance(labels, list) or not all(_matches(QUARTER, label) for label in labels):
        return [*found, "labels are no list of quarters such as 2017-Q1"]
    if len(labels) != index.get("length"):
        found.append(f"has {len(labels)} labels, its length is {index.get('length')}")
    if any(after <= before for before, after in pairwise(labels)):
        found.append("labels do not ascend")
    return found


def _entry(entry: object, manifest: dict[str, Any], symbols: int) -> list[str]:
    if not isinstance(entry, dict):
        return ["is no object"]
    found = _reference(entry, manifest["files"])
    kind = entry.get("kind")
    if not _one_of(kind, KINDS):
        return [*found, f"kind {kind!r} is none of {', '.join(sorted(KINDS))}"]
    columns = entry.get("columns")
    if kind == "table":
        if not isinstance(columns, list) or not columns or not all(isinstance(name, str) for name in columns):
            found.append("columns is no list of names")
        return found
    if not isinstance(entry.get("index"), str) or entry["index"] not in manifest["indexes"]:
        found.append(f"index {entry.get('index')!r} does not exist")
    if not _one_of(entry.get("dtype"), DTYPES):
        found.append(f"dtype {entry.get('dtype')!r} is none of {', '.join(sorted(DTYPES))}")
    if columns is not None and (kind == "series" or not _ascending_positions(columns, symbols)):
        found.append("columns are no ascending positions in symbols")
    return found


def _ascending_positions(columns: object, symbols: int) -> bool:
    if not isinstance(columns, list) or not columns or not all(_is_count(position) for position in columns):
        return False
    ascending = all(before < after for before, after in pairwise(columns))
    return ascending and bool(columns[-1] < symbols)


def _aliases(aliases: object, keys: dict[str, Any]) -> list[str]:
    if not isinstance(aliases, dict) or not isinstance(aliases.get("keys"), dict):
        return ["aliases is no object with keys"]
    found = [] if isinstance(aliases.get("enabled"), bool) else ["aliases.enabled is neither true nor false"]
    names = aliases["keys"]
    for name, alias in names.items():
        target = alias.get("key") if isinstance(alias, dict) else None
        if not _is_key(name):
            found.append(f"alias {name!r}: names are printable, 1 to {MAX_KEY_LENGTH} characters")
        if name in keys:
            found.append(f"alias {name} hides the real key of that name")
        if not isinstance(target, str):
            found.append(f"alias {name} names no key")
        elif target in names:
            found.append(f"alias {name} leads to another alias, {target}")
        elif target not in keys:
            found.append(f"alias {name} leads to {target}, which does not exist")
        if isinstance(alias, dict):
            found += [f"alias {name}: {problem}" for problem in _transform(alias, keys.get(str(target)))]
    return found


def _transform(alias: dict[str, Any], target: object) -> list[str]:
    found = [] if isinstance(alias.get("note", ""), str) else ["note is no text"]
    transform = alias.get("transform")
    if transform is None:
        return found
    if not isinstance(transform, dict) or transform.get("name") != "pct_change":
        return [*found, "transform is none of pct_change"]
    if not _is_count(transform.get("periods"), 1) or transform["periods"] > MAX_PERIODS:
        found.append(f"periods is no number from 1 to {MAX_PERIODS}")
    if isinstance(target, dict) and target.get("kind") == "table":
        found.append("a table cannot be transformed")
    return found
