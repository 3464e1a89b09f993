"""Time from code to result here, by `docker run`, by epicbox and by llm-sandbox; for scripts/bench.sh peers.

    python peers.py --image TAG --tools TAG --cold NAME --warm NAME --metrics PORT --rounds N --out DIR

Needs a worker that starts a container for each run and one with a pool; the name of each is its installation
and begins its topics. `--image` is the sandbox image, `--tools` the same with a shell.
"""

from __future__ import annotations

import argparse
import csv
import logging
import math
import os
import platform
import re
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from string import Template
from typing import Any

import docker
from llm_sandbox.pool import PoolConfig, create_pool_manager
from peers_ways import (
    PATIENCE_SECONDS,
    WORKDIR,
    PeerError,
    Run,
    command_line,
    docker_run,
    epicbox_run,
    limits_of,
    llm_config,
    llm_run,
    ours,
)
from sandbox_client import SandboxClient, Topics

POOL = 2
SHOWN = 160
LABEL = "org.strategysandbox.installation="
# The function is only called here: it gives the position that a result needs.
POSITION = '\n\ndef strategy(data):\n    return data.get("price:收盤價").tail(1) > 0\n'
CODES = {
    "trivial": "print(6 * 7)\n" + POSITION,
    "pandas": "import numpy as np\nimport pandas as pd\n\n"
    "prices = pd.DataFrame(np.arange(25_000).reshape(500, 50) * 7919 % 1009 + 1.0)\n"
    "print(int((prices > prices.rolling(20).mean()).to_numpy().sum()))\n" + POSITION,
}


def settle(daemon: Any, options: argparse.Namespace) -> None:
    """Until containers of earlier runs are gone and the pool is full, so that no run pays for another."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        with urllib.request.urlopen(f"http://127.0.0.1:{options.metrics}/metrics", timeout=10) as answer:
            text = answer.read().decode()
        idle = re.search(r'^container_status\{[^}]*"idle"[^}]*} ([0-9.]+)', text, re.MULTILINE)
        counts = [
            len(daemon.api.containers(all=True, filters={"label": LABEL + name}))
            for name in (options.cold, options.warm)
        ]
        if idle is not None and float(idle[1]) == POOL and counts == [0, POOL]:
            return
        if time.monotonic() > deadline:
            raise PeerError(f"containers do not settle: {counts} of ours, waiting {idle and idle[1]}")
        time.sleep(0.05)


def ways(options: argparse.Namespace, limits: dict[str, Any], stack: ExitStack, daemon: Any) -> list[Run]:
    """`stack` closes what they need."""

    def client(name: str) -> SandboxClient:
        parts = ("submitted", "result", "rejected", "dead_letter", "cancel")
        topics = Topics(*(f"{name}.{part}" for part in parts))
        return stack.enter_context(SandboxClient(source="peers", topics=topics))

    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    llm = {"client": daemon, "image": options.tools, "runtime_configs": llm_config(limits)}
    pool = create_pool_manager(
        backend="docker",
        lang="python",
        workdir=WORKDIR,
        skip_environment_setup=True,
        config=PoolConfig(min_pool_size=POOL, max_pool_size=POOL, max_container_uses=1),
        **llm,
    )
    stack.callback(pool.close)
    quota, cores = limits["cpu_quota"] / limits["cpu_period"], os.cpu_count() or 1
    return [
        docker_run("`docker run`", options.image, command_line(limits, folder, quota)),
        docker_run(f"`docker run`, {cores} CPUs", options.image, command_line(limits, folder, cores)),
        epicbox_run("epicbox, limits it has", options.tools, limits, {}),
        epicbox_run("epicbox, all limits", options.tools, limits, limits),
        llm_run("llm-sandbox", skip_environment_setup=True, **llm),
        # Without the user it does not give the code to it.
        llm_run("llm-sandbox, its pool", pool=pool, runtime_configs={"user": limits["user"]}),
        ours("ours, cold", client(options.cold), "cold"),
        ours("ours, from the pool", client(options.warm), "warm"),
    ]


def refusals(options: argparse.Namespace, limits: dict[str, Any], daemon: Any) -> Iterator[str]:
    """What the libraries answer with our image and limits as they are."""

    def llm(image: str, **changes: Any) -> Run:
        config = llm_config(limits, **changes)
        return llm_run("", client=daemon, image=image, runtime_configs=config, skip_environment_setup=True)

    logging.getLogger("epicbox").setLevel(logging.CRITICAL)
    file = {"name": "main.py", "content": CODES["trivial"].encode()}
    tmpfs = {**limits["tmpfs"], WORKDIR: limits["tmpfs"]["/tmp"]}
    tries = {
        "epicbox, the sandbox image": epicbox_run("image", options.image, limits, {"entrypoint": []}),
        "epicbox, code as a file": epicbox_run("file", options.tools, limits, {}, files=[file]),
        "llm-sandbox, its folder in the read-only root": llm(options.tools, mounts=[]),
        "llm-sandbox, its folder a tmpfs": llm(options.tools, mounts=[], tmpfs=tmpfs),
        "llm-sandbox, its folder a volume, without `CAP_CHOWN`": llm(options.tools, cap_add=[]),
        **{
            f"llm-sandbox, its folder a volume, of the security options {option.partition('=')[0]} only": llm(
                options.tools, security_opt=[option]
            )
            for option in limits["security_opt"]
        },
        # At the end: the first container that uses the volume fills it.
        "llm-sandbox, the sandbox image": llm(options.image, entrypoint=["python3"]),
    }
    for what, run in tries.items():
        try:
            run(CODES["trivial"])
            answer = "runs"
        except Exception as error:
            # What the daemon says, without the address that was asked.
            said = re.search(r'\("(.*)"\)', str(error), re.DOTALL)
            answer = said[1] if said else str(error)
        one_line = re.sub(r"[\s|`]+", " ", answer).strip()
        yield f"| {what} | `{'…' * (len(one_line) > SHOWN) + one_line[-SHOWN:]}` |"


def measure(runs: list[Run], rounds: int, ready: Callable[[], None]) -> Iterator[dict[str, Any]]:
    """One row each; the first round is not counted, and each round begins with another way."""
    expected: dict[str, str] = {}
    for number in range(rounds + 1):
        shift = number % len(runs)
        for run in runs[shift:] + runs[:shift]:
            for strategy, code in CODES.items():
                ready()
                load = os.getloadavg()[0]
                for way, (seconds, printed) in run(code).items():
                    if expected.setdefault(strategy, printed.strip()) != printed.strip() or not printed:
                        raise PeerError(f"{way}, {strategy}: printed {printed!r}, not {expected[strategy]!r}")
                    if number > 0:
                        millis = round(seconds * 1e3, 1)
                        yield dict(zip(COLUMNS, (number, strategy, way, millis, load), strict=True))
        print(f"... round {number} of {rounds}", file=sys.stderr)


COLUMNS = ("round", "strategy", "way", "millis", "load")


def table(rows: list[dict[str, Any]], strategy: str) -> str:
    """Percentiles by nearest rank: each was measured."""
    lines = ["| | p50 | p95 | n |", "|---|---:|---:|---:|"]
    for way in sorted({row["way"] for row in rows}):
        values = sorted(row["millis"] for row in rows if (row["way"], row["strategy"]) == (way, strategy))
        p50, p95 = (values[math.ceil(share * len(values)) - 1] for share in (0.5, 0.95))
        lines.append(f"| {way} | {p50:,.0f} | {p95:,.0f} | {len(values)} |")
    return "\n".join(lines)


def facts(daemon: Any, rows: list[dict[str, Any]]) -> str:
    info, loads = daemon.info(), [row["load"] for row in rows]
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    libraries = (f"{name} {version(name)}" for name in ("epicbox", "llm-sandbox", "docker", "urllib3"))
    # One run at a time keeps about one core busy.
    busy = (
        ". **Others used the machine**: times are longer than at rest." if min(loads) > info["NCPU"] else ""
    )
    return (
        f"* {model[1] if model else platform.machine()}, {info['NCPU']} cores, "
        f"{info['MemTotal'] / 2**30:.0f} GiB of memory; Linux {platform.release()}; "
        f"Docker {info['ServerVersion']}, cgroup v{info.get('CgroupVersion', '1')}, {info['Driver']}\n"
        f"* {', '.join(libraries)}; Python {platform.python_version()} for them\n"
        f"* load average while measuring: {min(loads):.1f} to {max(loads):.1f}, "
        f"the measured work included{busy}"
    )


def shown(limits: dict[str, Any]) -> str:
    security = ", ".join(option.partition("=")[0] for option in limits["security_opt"])
    ulimits = ", ".join(f"{limit['Name']} {limit['Soft']}" for limit in limits["ulimits"])
    return (
        f"user {limits['user']}, network {limits['network_mode']}, read-only root, no capabilities, "
        f"{security} with our profile, IPC {limits['ipc_mode']}, "
        f"{limits['mem_limit'] / 2**30:g} GiB of memory without swap, "
        f"{limits['cpu_quota'] / limits['cpu_period']:g} CPU, {limits['pids_limit']} processes, {ulimits}, "
        f"tmpfs on {' and '.join(sorted(limits['tmpfs']))}, no log"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name in ("image", "tools", "cold", "warm", "metrics"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    daemon = docker.from_env()
    settle(daemon, options)
    limits = limits_of(daemon.containers.list(filters={"label": LABEL + options.warm})[0])
    refused = list(refusals(options, limits, daemon))
    with ExitStack() as stack:
        runs = ways(options, limits, stack, daemon)
        rows = list(measure(runs, options.rounds, lambda: settle(daemon, options)))
    with (options.out / "raw" / "peers.csv").open("w", encoding="utf-8", newline="") as stream:
        out = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    page = Template(Path(__file__).with_name("peers_page.txt").read_text(encoding="utf-8")).substitute(
        facts=facts(daemon, rows),
        limits=shown(limits),
        cores=f"{os.cpu_count()} CPUs",
        pool=POOL,
        refusals="\n".join(["| | answer |", "|---|---|", *refused]),
        **{strategy: table(rows, strategy) for strategy in CODES},
    )
    (options.out / "peers.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
