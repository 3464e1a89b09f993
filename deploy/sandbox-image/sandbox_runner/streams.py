"""Text streams that take the place of ``sys.stdout`` and ``sys.stderr``."""

from __future__ import annotations

import io
import threading

from sandbox_runner.frames import TEXT_BYTES, FrameWriter

# Four bytes a character at most, so that a chunk always fits a frame.
_CHUNK = TEXT_BYTES // 4


class FrameText(io.TextIOBase):
    """Sends text as frames: at each end of a line, and when much has gathered.

    Closing it only flushes, so that a strategy cannot lose what another part prints.
    """

    def __init__(self, writer: FrameWriter, kind: int) -> None:
        super().__init__()
        self._writer = writer
        self._kind = kind
        self._pending: list[str] = []
        self._size = 0
        self._lock = threading.RLock()

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    @property
    def errors(self) -> str:  # type: ignore[override]
        return "replace"

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    def write(self, text: str, /) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        with self._lock:
            for start in range(0, len(text), _CHUNK):
                part = text[start : start + _CHUNK]
                if self._size + len(part) > _CHUNK:
                    self.flush()
                self._pending.append(part)
                self._size += len(part)
            if "\n" in text:
                self.flush()
        return len(text)

    def flush(self) -> None:
        with self._lock:
            text, self._pending, self._size = "".join(self._pending), [], 0
            if text:
                self._writer.write(self._kind, text.encode("utf-8", "replace"))

    def close(self) -> None:
        self.flush()

    def fileno(self) -> int:
        raise io.UnsupportedOperation("this stream has no descriptor")
