"""Strategies from files, folders, JSON lines or standard input."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dataset_tools.errors import UsageError

MAX_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True)
class Source:
    """One strategy; `name` says where it came from."""

    name: str
    code: str


def read_sources(names: Sequence[str], code_field: str, id_field: str) -> Iterator[Source]:
    """Strategies of a .py, a .jsonl, a folder with such files, or `-` for one on standard input.

    :raises UsageError: a file is missing, too large, not UTF-8, or a line is no object with the code
    """
    for name in names:
        if name == "-":
            yield Source("-", _decode(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input"))
            continue
        path = Path(name)
        paths = _strategies_in(path) if path.is_dir() else [path]
        for file in paths:
            if file.suffix == ".jsonl":
                yield from _json_lines(file, code_field, id_field)
            elif file.suffix == ".py":
                yield Source(str(file), _read(file))
            else:
                raise UsageError(
                    f"{file} is neither .py nor .jsonl nor a folder; rename it or give it on '-'"
                )


def _strategies_in(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".jsonl"} and path.is_file())
    if not found:
        raise UsageError(f"{folder} holds no .py or .jsonl file; name another folder")
    return found


def _json_lines(file: Path, code_field: str, id_field: str) -> Iterator[Source]:
    for number, line in enumerate(_read(file).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{file} line {number} is no JSON ({error}); write one object a line") from error
        code = record.get(code_field) if isinstance(record, dict) else None
        if not isinstance(code, str):
            raise UsageError(
                f"{file} line {number} has no text {code_field!r}; name its field with --code-field"
            )
        yield Source(str(record.get(id_field, f"{file}:{number}")), code)


def _read(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return _decode(stream.read(MAX_BYTES + 1), str(file))
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}; check the name") from error


def _decode(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise UsageError(f"{name} is larger than {MAX_BYTES} bytes; split it")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not UTF-8 at byte {error.start}; convert it") from error
