"""Turns what a strategy raised into the ``failure`` of the protocol."""

from __future__ import annotations

import contextlib
import errno
import linecache
import os
import traceback
from typing import Any

from finlab.conditions import STRATEGY_FILE
from finlab.errors import PositionError, UnknownKey

_MESSAGE = 4000
_TRACEBACK = 16000
_FRAMES_AT_EACH_END = 10
_CHAIN = 8
_SQLITE_FULL = 13
_DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

# Own reference: the code may have replaced it in its module.
_statvfs = os.statvfs


def remember_source(code: str) -> None:
    """Lets tracebacks show the strategy's lines."""
    linecache.cache[STRATEGY_FILE] = (len(code), None, code.splitlines(keepends=True), STRATEGY_FILE)


def describe(error: BaseException) -> dict[str, Any]:
    """The failure of an uncaught exception."""
    failure: dict[str, Any] = {
        "kind": _kind(error),
        "type": type(error).__name__[:200],
        "message": _message(error),
        "traceback": _traceback(error),
        "details": _details(error),
    }
    line = _line(error)
    if line is not None:
        failure["line"] = line
    if isinstance(error, OSError) and isinstance(error.errno, int):
        failure["errno"] = error.errno
    return failure


def _kind(error: BaseException) -> str:
    if isinstance(error, PositionError):
        return "invalid_result"
    return "strategy_error" if _disk_error(error) is None else "disk_limit"


def _disk_error(error: BaseException) -> int | None:
    """The error number that says so, of the error or of one of its causes."""
    link: BaseException | None = error
    for _ in range(_CHAIN):
        if isinstance(link, OSError) and link.errno in _DISK_FULL:
            return link.errno
        # Named, as importing the module would cost every start.
        if type(link).__module__ == "sqlite3" and vars(link).get("sqlite_errorcode") == _SQLITE_FULL:
            return errno.ENOSPC
        link = None if link is None else link.__cause__
    return None


def _message(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return f"the code ended itself with sys.exit({error.code!r})"[:_MESSAGE]
    if isinstance(error, SyntaxError):
        return str(error.msg)[:_MESSAGE]
    if isinstance(error, MemoryError):
        return _text(error) or "an allocation was refused"
    return _text(error)


def _text(error: BaseException) -> str:
    # The text of an exception is the strategy's own code: it may raise whatever it likes.
    try:
        return str(error)[:_MESSAGE]
    except BaseException as second:
        return f"<the message could not be made: {type(second).__name__[:100]}>"


def _traceback(error: BaseException) -> str:
    try:
        summary = traceback.TracebackException.from_exception(error, limit=-200)
        link: traceback.TracebackException | None = summary
        for _ in range(_CHAIN):
            if link is None:
                break
            link.stack = _own_frames(link.stack)
            link = link.__cause__ or link.__context__
        text = "".join(summary.format())
    except BaseException as second:
        return f"<the traceback could not be made: {type(second).__name__[:100]}>"
    half = _TRACEBACK // 2
    return text if len(text) <= _TRACEBACK else f"{text[:half]}\n[…]\n{text[-half:]}"


def _own_frames(stack: traceback.StackSummary) -> traceback.StackSummary:
    own = [frame for frame in stack if frame.filename == STRATEGY_FILE]
    if len(own) > 2 * _FRAMES_AT_EACH_END:
        own = own[:_FRAMES_AT_EACH_END] + own[-_FRAMES_AT_EACH_END:]
    return traceback.StackSummary.from_list(own)


def _line(error: BaseException) -> int | None:
    if isinstance(error, SyntaxError) and error.filename == STRATEGY_FILE:
        return error.lineno
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == STRATEGY_FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _details(error: BaseException) -> dict[str, Any]:
    if isinstance(error, UnknownKey):
        return {"key": error.key, "nearest": list(error.nearest)}
    return _disk(error) if _disk_error(error) is not None else {}


def _disk(error: BaseException) -> dict[str, Any]:
    """How full the writable folders are, as far as this process can tell."""
    found = _disk_error(error)
    details: dict[str, Any] = {"errno": errno.errorcode.get(found or 0, "")}
    for name, folder in (("tmp", "/tmp"), ("output", "/output")):
        with contextlib.suppress(OSError):
            space = _statvfs(folder)
            details |= {
                f"{name}LimitBytes": space.f_blocks * space.f_frsize,
                f"{name}UsedBytes": (space.f_blocks - space.f_bfree) * space.f_frsize,
                f"{name}LimitFiles": space.f_files,
                f"{name}UsedFiles": space.f_files - space.f_ffree,
            }
    return details
