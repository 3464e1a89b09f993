"""Frames and the text streams that write them."""

from __future__ import annotations

import os
import struct
import threading

import pytest

from sandbox_runner import frames
from sandbox_runner.frames import FrameError, FrameWriter, read_frame
from sandbox_runner.streams import FrameText


class Pipe:
    def __init__(self) -> None:
        self.read_end, self.write_end = os.pipe()

    def text(self) -> list[tuple[int, bytes]]:
        os.close(self.write_end)
        found = []
        while header := os.read(self.read_end, 5):
            length, kind = struct.unpack(">IB", header)
            found.append((kind, os.read(self.read_end, length)))
        os.close(self.read_end)
        return found


def stream() -> tuple[Pipe, FrameWriter, FrameText]:
    pipe = Pipe()
    writer = FrameWriter(pipe.write_end)
    return pipe, writer, FrameText(writer, frames.STDOUT)


def test_a_line_is_sent_when_it_ends() -> None:
    pipe, _, out = stream()
    out.write("one ")
    out.write("line\nand ")
    out.write("rest")
    out.flush()
    assert pipe.text() == [(frames.STDOUT, b"one line\nand "), (frames.STDOUT, b"rest")]


def test_long_text_is_split_into_bounded_frames() -> None:
    pipe, _, out = stream()
    out.write("漢" * 20_000)
    out.flush()
    found = pipe.text()
    assert max(len(payload) for _, payload in found) <= frames.TEXT_BYTES
    assert b"".join(payload for _, payload in found).decode() == "漢" * 20_000


def test_surrogates_do_not_break_the_stream() -> None:
    pipe, _, out = stream()
    out.write("a\ud800b\n")
    assert pipe.text() == [(frames.STDOUT, b"a?b\n")]


def test_closing_keeps_the_stream_usable() -> None:
    pipe, _, out = stream()
    out.write("a")
    out.close()
    out.write("b\n")
    assert pipe.text() == [(frames.STDOUT, b"a"), (frames.STDOUT, b"b\n")]


def test_text_after_the_result_is_dropped() -> None:
    pipe, writer, out = stream()
    writer.mute()
    out.write("late\n")
    writer.write(frames.END)
    assert pipe.text() == [(frames.END, b"")]


def test_arrays_are_split_and_an_empty_one_is_a_frame() -> None:
    pipe, writer, _ = stream()
    content = b"x" * (frames.ARRAY_BYTES + 3)
    sender = threading.Thread(
        target=lambda: (writer.write_array(frames.DAYS, content), os.close(pipe.write_end))
    )
    sender.start()
    received = b""
    while part := os.read(pipe.read_end, 1 << 20):
        received += part
    sender.join()
    os.close(pipe.read_end)
    assert struct.unpack_from(">IB", received) == (frames.ARRAY_BYTES, frames.DAYS)
    assert struct.unpack_from(">IB", received, 5 + frames.ARRAY_BYTES) == (3, frames.DAYS)
    pipe, writer, _ = stream()
    writer.write_array(frames.DAYS, b"")
    assert pipe.text() == [(frames.DAYS, b"")]


@pytest.mark.parametrize(
    "content",
    [b"\0\0", struct.pack(">IB", 5, 1) + b"abc", struct.pack(">IB", 0, 9), struct.pack(">IB", 1 << 31, 1)],
)
def test_broken_input_is_named(content: bytes) -> None:
    read_end, write_end = os.pipe()
    os.write(write_end, content)
    os.close(write_end)
    with pytest.raises(FrameError):
        read_frame(read_end, frames.SUBMISSION, 100)
    os.close(read_end)


def test_no_input_is_no_frame() -> None:
    read_end, write_end = os.pipe()
    os.close(write_end)
    assert read_frame(read_end, frames.SUBMISSION, 100) is None
    os.close(read_end)
