"""Frames of the protocol (docs/sandbox-protocol.md): 4 bytes length, 1 byte type, payload."""

from __future__ import annotations

import struct
import threading
from os import read as _read
from os import write as _write

SUBMISSION = 0x01
READY = 0x10
STDOUT = 0x11
STDERR = 0x12
RESULT = 0x20
DAYS = 0x21
ROWS = 0x22
COLUMNS = 0x23
WEIGHTS = 0x24
FILE = 0x25
END = 0x2F

SUBMISSION_BYTES = 1 << 20
TEXT_BYTES = 64 << 10
RESULT_BYTES = 256 << 10
ARRAY_BYTES = 4 << 20

_HEADER = struct.Struct(">IB")


class FrameError(Exception):
    """The input is not the frame that was expected."""


class FrameWriter:
    """Writes whole frames to a descriptor, one at a time, whichever thread calls."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.RLock()
        self._muted = False

    def write(self, kind: int, payload: bytes | memoryview = b"") -> None:
        """Writes one frame; blocks until the reader has taken it."""
        with self._lock:
            if not self._muted or kind not in (STDOUT, STDERR):
                self._send(_HEADER.pack(len(payload), kind))
                self._send(payload)

    def write_array(self, kind: int, content: bytes) -> None:
        """Writes a numeric array, split over frames of at most 4 MiB; an empty one is one empty frame."""
        view = memoryview(content)
        for start in range(0, max(len(view), 1), ARRAY_BYTES):
            self.write(kind, view[start : start + ARRAY_BYTES])

    def mute(self) -> None:
        """Drops text frames from now on: threads that still print must not write after the result."""
        with self._lock:
            self._muted = True

    def _send(self, content: bytes | memoryview) -> None:
        view = memoryview(content)
        while view:
            view = view[_write(self._descriptor, view) :]


def read_frame(descriptor: int, kind: int, limit: int) -> bytes | None:
    """Reads one frame.

    Returns:
        The payload, None when the input ended before the frame began.

    Raises:
        FrameError: another type, longer than the limit, or cut off.
    """
    header = _read_exactly(descriptor, _HEADER.size)
    if not header:
        return None
    if len(header) < _HEADER.size:
        raise FrameError("the input ended within a frame's header")
    length, found = _HEADER.unpack(header)
    if found != kind or length > limit:
        raise FrameError(f"expected type {kind:#04x} of at most {limit} bytes, got {found:#04x} of {length}")
    payload = _read_exactly(descriptor, length)
    if len(payload) < length:
        raise FrameError("the input ended within a frame")
    return payload


def _read_exactly(descriptor: int, length: int) -> bytes:
    content = bytearray()
    while len(content) < length:
        part = _read(descriptor, length - len(content))
        if not part:
            break
        content += part
    return bytes(content)
