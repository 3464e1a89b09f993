"""Serves one submission: ready, submission, result, end."""

from __future__ import annotations

import json
import os
import platform
import time
from pathlib import Path

import numpy as np
import pandas as pd

from finlab.dataset import Dataset
from finlab.errors import DatasetError
from finlab.session import Session
from sandbox_runner import FIRST_LINE, environment, frames, submission
from sandbox_runner.hardening import harden_libraries
from sandbox_runner.lockdown.layers import Layers
from sandbox_runner.outcome import RunOutcome, encode, execute
from sandbox_runner.streams import FrameText
from sandbox_runner.warmup import warm_up

SETUP_FAILED = 78

_exit = os._exit
_read = os.read


def serve(channel: environment.Channel, prepared: str, work: Path, output: Path, layers: Layers) -> None:
    """Serves one submission; never returns.

    Args:
        channel: the worker's end.
        prepared: the dataset to open before the submission comes.
        work: the working folder.
        output: files here leave as frames.
        layers: the lockdown so far; system calls are restricted here, when all is loaded.
    """
    writer = channel.writer
    try:
        streams = environment.replace_streams(writer)
        environment.prepare(work, output)
        dataset = Dataset.open(prepared)
        warm_up()
        harden_libraries()
        layers.restrict_calls()
        writer.write(frames.READY, json.dumps(_ready(layers, dataset)).encode())
        payload = frames.read_frame(channel.input, frames.SUBMISSION, frames.SUBMISSION_BYTES)
        if payload is None:
            _exit(0)
        job = submission.parse(payload)
        if job.dataset != prepared:
            dataset = Dataset.open(job.dataset)
        if job.cut is not None:
            dataset = dataset.cut(job.cut)
        aliases = dataset.aliases_enabled if job.aliases is None else job.aliases
        outcome = execute(job, Session(dataset, aliases, job.settings), output)
    except (DatasetError, submission.SubmissionError, frames.FrameError, OSError) as error:
        message = str(error)[:2000]
        writer.write(
            frames.RESULT, encode({"status": "failed", "failure": {"kind": "setup", "message": message}})
        )
        _exit(SETUP_FAILED)
    _send(outcome, writer, streams)
    # The worker reads this container's counters now, and then kills it; it has gone when its stream ends.
    while _read(channel.input, 4096):
        pass
    _exit(0)


def _ready(layers: Layers, dataset: Dataset) -> dict[str, object]:
    return {
        "protocol": submission.PROTOCOL,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "pandas": pd.__version__,
        "dataset": dataset.sha256,
        "layers": layers.in_force,
        "missing": layers.missing,
        "sinceFirstLineMillis": round((time.monotonic() - FIRST_LINE) * 1e3, 3),
    }


def _send(outcome: RunOutcome, writer: frames.FrameWriter, streams: tuple[FrameText, FrameText]) -> None:
    for stream in streams:
        stream.flush()
    writer.mute()
    writer.write(frames.RESULT, encode(outcome.result))
    kinds = (frames.DAYS, frames.ROWS, frames.COLUMNS, frames.WEIGHTS)
    for kind, content in zip(kinds, outcome.arrays, strict=False):
        writer.write_array(kind, content)
    for name, content in outcome.files:
        encoded = name.encode("utf-8")
        writer.write(frames.FILE, len(encoded).to_bytes(2, "big") + encoded + content)
    writer.write(frames.END)
