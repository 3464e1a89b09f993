"""The page of peers.py."""

from __future__ import annotations

import math
import re
from typing import Any

TEXT = """\
# Other ways to run code in a container

Written by `scripts/bench.sh peers`, see [README.md](README.md); raw figures are in [raw/peers.csv](raw/peers.csv).

{facts}

Milliseconds from handing over the code to having its result, one run at a time, all ways in turns in one run: each round takes
every way with both strategies and begins with another one. The first round is not counted. Before each run the containers of the
run before are gone and the pool is full.

## A strategy that prints a number

{trivial}

## A strategy that imports pandas and computes rolling means of 500 × 50 numbers

{pandas}

## What is in the figures

* **The same for all:** image, source text, what it prints (checked), and the limits of one of our own waiting containers as the
  daemon tells them: {limits}. Exceptions are named below.
* `docker run`: from starting the command line to the line that the code printed; the container's removal is not counted. The code
  comes by stdin. With {cores} it shows what the CPU quota alone costs: Python starts and imports under it.
* epicbox: `epicbox.run`, which returns when the container is removed. Code by stdin. Its interface has no CPU quota, no
  capabilities, no security options and no tmpfs: the first row is without them, the second puts them into the call of the Docker library
  below it. It needs a shell.
* llm-sandbox: a `SandboxSession` opened and `run` returned; closing it is not counted. `skip_environment_setup` is set: without it every
  session makes a virtual environment and upgrades pip from the network. It needs a shell, `mkdir`, `chown` and `python`.
  Not with all limits: `CAP_CHOWN` is added and its folder is a volume on disk made beforehand. `stop_signal` is SIGKILL: otherwise
  its end waits the 10 s that Docker gives a shell that ignores SIGTERM.
* its pool: the library's `PoolConfig` with {pool} containers, each used once (`max_container_uses=1`). A waiting container has no
  Python process: that one starts when the code comes, under the quota.
* ours: *in the worker* is `timings.totalMillis`: validation, container, run, checks, and figures computed from the position, which
  nobody else does; *through Kafka* is the same runs from the client's `submit` to the outcome at the client: broker on the same machine.
  *Cold* starts a container for the run. *From the pool* takes one of {pool} that have imported pandas already: that work, about as much as
  a cold start, was done before the code came and is not counted, and it bounds the rate ([end-to-end.md](end-to-end.md)).
  Both get ready with {cores}, and the quota holds from the code on.

epicbox and llm-sandbox use an image made for this benchmark from the same one: a static busybox, a link named `python`. The
sandbox image itself has no shell.

## What the libraries answer when used with our image and limits as they are

{refusals}
"""


def page(rows: list[dict[str, Any]], refused: list[tuple[str, str]], limits: dict[str, Any], facts: list[str], pool: int) -> str:
    loads = [row["load"] for row in rows]
    facts = [*facts, f"load average while measuring, the measuring itself included: {min(loads):.1f} to {max(loads):.1f}"]
    return TEXT.format(
        facts="\n".join(f"* {fact}" for fact in facts),
        trivial=table(rows, "trivial"),
        pandas=table(rows, "pandas"),
        limits=shown(limits),
        cores=next(row["way"].partition(", ")[2] for row in rows if row["way"].endswith("CPUs")),
        pool=pool,
        refusals="\n".join(["| what | answer |", "|---|---|", *(f"| {what} | {cell(answer)} |" for what, answer in refused)]),
    )


def table(rows: list[dict[str, Any]], strategy: str) -> str:
    lines = ["| way | p50 | p95 | n |", "|---|---:|---:|---:|"]
    for way in dict.fromkeys(row["way"] for row in rows):
        values = sorted(row["millis"] for row in rows if row["way"] == way and row["strategy"] == strategy)
        bold = "**" if way.startswith("ours") else ""
        lines.append(f"| {bold}{way}{bold} | {at(values, 0.5):,.0f} | {at(values, 0.95):,.0f} | {len(values)} |")
    return "\n".join(lines)


def at(values: list[float], share: float) -> float:
    """By nearest rank: one that was measured."""
    return values[max(0, math.ceil(share * len(values)) - 1)]


def shown(limits: dict[str, Any]) -> str:
    security = [option.partition("=")[0] for option in limits["security_opt"]]
    ulimits = ", ".join(f"{limit['Name']} {limit['Soft']}" for limit in limits["ulimits"])
    return (
        f"user {limits['user']}, network {limits['network_mode']}, read-only root, capabilities dropped: "
        f"{', '.join(limits['cap_drop'])}, {', '.join(security)} (our profile), IPC {limits['ipc_mode']}, "
        f"{limits['mem_limit'] / 2**30:g} GiB of memory without swap, "
        f"{limits['cpu_quota'] / limits['cpu_period']:g} CPU, {limits['pids_limit']} processes, {ulimits}, "
        f"tmpfs on {' and '.join(sorted(limits['tmpfs']))}, no log"
    )


def cell(answer: str) -> str:
    return "`" + re.sub(r"\s+", " ", answer).replace("|", "/").replace("`", "'") + "`"
