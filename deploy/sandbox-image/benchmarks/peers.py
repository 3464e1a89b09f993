"""Time from code to result here, by `docker run`, by epicbox and by llm-sandbox; for scripts/bench.sh peers.

    python peers.py --image TAG --tools TAG --cold NAME --warm NAME --metrics PORT --rounds N --out DIR

Needs a worker that starts a container for each run and one with a pool. Each has its name as installation and before
its topics. `--image` is the sandbox image, `--tools` the same with a shell, for the libraries that need one.
"""

from __future__ import annotations

import argparse
import csv
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any
from unittest import mock

import docker
import epicbox
from docker.models.containers import ContainerCollection
from docker.types import LogConfig, Mount, Ulimit
from llm_sandbox import SandboxSession
from llm_sandbox.pool import PoolConfig, create_pool_manager

from peers_page import page
from sandbox_client import SandboxClient, Topics

POOL = 2
PATIENCE_SECONDS = 60
WORKDIR = "/sandbox"
# The last function is only called here: it gives the position that a result is made of.
POSITION = '\n\ndef strategy(data):\n    return data.get("price:收盤價").tail(1) > 0\n'
CODES = {
    "trivial": ("print(6 * 7)\n" + POSITION, "42"),
    "pandas": (
        "import numpy as np\n"
        "import pandas as pd\n\n"
        "prices = pd.DataFrame(np.arange(25_000).reshape(500, 50) * 7919 % 1009 + 1.0)\n"
        "print(int((prices > prices.rolling(20).mean()).to_numpy().sum()))\n" + POSITION,
        None,
    ),
}


class PeerError(Exception):
    """A way to run code did not run it."""


@dataclass(frozen=True)
class Limits:
    """Those of one of our own waiting containers, as the daemon tells them."""

    api: dict[str, Any]
    """As docker-py's `containers.create` takes them."""

    @staticmethod
    def of(container: Any) -> Limits:
        host = container.attrs["HostConfig"]
        return Limits(
            {
                "user": container.attrs["Config"]["User"],
                "network_mode": host["NetworkMode"],
                "read_only": host["ReadonlyRootfs"],
                "cap_drop": host["CapDrop"],
                "security_opt": host["SecurityOpt"],
                "ipc_mode": host["IpcMode"],
                "mem_limit": host["Memory"],
                "memswap_limit": host["MemorySwap"],
                "cpu_period": host["CpuPeriod"],
                "cpu_quota": host["CpuQuota"],
                "pids_limit": host["PidsLimit"],
                "ulimits": [Ulimit(name=u["Name"], soft=u["Soft"], hard=u["Hard"]) for u in host["Ulimits"]],
                "tmpfs": host["Tmpfs"],
                "log_config": LogConfig(type=host["LogConfig"]["Type"]),
            }
        )

    @property
    def cpus(self) -> float:
        return float(self.api["cpu_quota"] / self.api["cpu_period"])

    def command_line(self, folder: Path, cpus: float) -> list[str]:
        """As `docker run` takes them, which reads a seccomp profile from a file."""
        api, options = self.api, []
        for number, option in enumerate(api["security_opt"]):
            name, separator, value = option.partition("=")
            if name == "seccomp":
                file = folder / f"{number}.json"
                file.write_text(value, encoding="utf-8")
                value = str(file)
            options.append(f"--security-opt={name}{separator}{value}")
        options += [f"--cap-drop={capability}" for capability in api["cap_drop"]]
        options += [f"--ulimit={u['Name']}={u['Soft']}:{u['Hard']}" for u in api["ulimits"]]
        options += [f"--tmpfs={path}:{how}" for path, how in api["tmpfs"].items()]
        return [
            *options,
            *(["--read-only"] if api["read_only"] else []),
            f"--user={api['user']}",
            f"--network={api['network_mode']}",
            f"--ipc={api['ipc_mode']}",
            f"--memory={api['mem_limit']}",
            f"--memory-swap={api['memswap_limit']}",
            f"--cpus={cpus}",
            f"--pids-limit={api['pids_limit']}",
            f"--log-driver={api['log_config']['Type']}",
        ]


Run = Callable[[str], dict[str, tuple[float, str]]]
"""Runs code; seconds until its result was there and what it printed, by what was measured."""


def since(begin: float) -> float:
    return time.perf_counter() - begin


def docker_run(name: str, image: str, options: list[str]) -> Run:
    command = ["docker", "run", "--rm", "--interactive", *options, "--entrypoint=python3", image, "-"]

    def run(code: str) -> dict[str, tuple[float, str]]:
        begin = time.perf_counter()
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write(code)
            process.stdin.close()
            printed = process.stdout.readline()
            taken = since(begin)
        return {name: (taken, printed)}

    return run


def epicbox_run(name: str, image: str, limits: Limits, added: dict[str, Any]) -> Run:
    """`added` goes into the call of docker-py below the library, for what its own interface lacks."""
    user = limits.api["user"]
    epicbox.configure([epicbox.Profile("python", image, user=user, read_only=limits.api["read_only"])])
    own = {
        "cputime": PATIENCE_SECONDS,
        "realtime": PATIENCE_SECONDS,
        "memory": limits.api["mem_limit"] >> 20,
        "processes": limits.api["pids_limit"],
    }
    create = ContainerCollection.create

    def limited(containers: Any, *args: Any, **kwargs: Any) -> Any:
        return create(containers, *args, **{**kwargs, **added})

    def run(code: str) -> dict[str, tuple[float, str]]:
        with mock.patch.object(ContainerCollection, "create", limited):
            begin = time.perf_counter()
            # Without exec the shell would fork, which our seccomp profile refuses.
            result = epicbox.run("python", "exec python3 -", stdin=code, limits=dict(own))
            taken = since(begin)
        if result["exit_code"] != 0:
            raise PeerError(f"exit code {result['exit_code']}: {result['stderr'].decode(errors='replace')}")
        return {name: (taken, result["stdout"].decode())}

    return run


def llm_config(limits: Limits, **changes: Any) -> dict[str, Any]:
    """It copies the code into the container, which a read-only root allows in a volume only, and gives it to the user,
    which needs one capability. With the signal that its shell heeds, its end does not wait 10 s."""
    return {
        **limits.api,
        "cap_add": ["CHOWN"],
        "mounts": [Mount(WORKDIR, "strategy-sandbox-peers", type="volume")],
        "stop_signal": "SIGKILL",
        "environment": {},
        **changes,
    }


def llm_run(name: str, **session: Any) -> Run:
    def run(code: str) -> dict[str, tuple[float, str]]:
        begin = time.perf_counter()
        with SandboxSession(lang="python", workdir=WORKDIR, **session) as opened:
            output = opened.run(code)
            taken = since(begin)
        if output.exit_code != 0:
            raise PeerError(f"exit code {output.exit_code}: {output.stderr}{output.stdout}")
        return {name: (taken, output.stdout)}

    return run


def ours(name: str, client: SandboxClient, start: str) -> Run:
    def run(code: str) -> dict[str, tuple[float, str]]:
        begin = time.perf_counter()
        outcome = client.wait(client.submit(code), PATIENCE_SECONDS)
        taken = since(begin)
        if not outcome.succeeded or outcome.data["start"] != start:
            raise PeerError(f"ended as {outcome.status}, {outcome.data.get('start')}: {outcome.message}")
        printed = outcome.data.get("stdout", "")
        inside = outcome.data["timings"]["totalMillis"] / 1e3
        return {f"{name}, in the worker": (inside, printed), f"{name}, through Kafka": (taken, printed)}

    return run


def settle(daemon: Any, options: argparse.Namespace) -> None:
    """Until the containers of earlier runs are gone and the pool is full, so that no run pays for another."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    label = "org.strategysandbox.installation="
    while time.monotonic() < deadline:
        with urllib.request.urlopen(f"http://127.0.0.1:{options.metrics}/metrics", timeout=10) as answer:
            idle = re.search(r'^container_status\{.*"idle".*\} ([0-9.]+)', answer.read().decode(), re.MULTILINE)
        counts = [
            len(daemon.api.containers(all=True, filters={"label": label + name}))
            for name in (options.cold, options.warm)
        ]
        if idle is not None and float(idle[1]) == POOL and counts == [0, POOL]:
            return
        time.sleep(0.05)
    raise PeerError(f"containers do not settle: {counts} of ours, idle {idle and idle[1]}")


def refusals(options: argparse.Namespace, limits: Limits, daemon: Any) -> Iterator[tuple[str, str]]:
    """What the libraries answer where they are not used as they are."""
    plain = {"client": daemon, "skip_environment_setup": True}
    strict = llm_config(limits)
    code = CODES["trivial"][0]
    tries: list[tuple[str, Callable[[], Any]]] = [
        (
            "epicbox with the sandbox image, which has no shell",
            lambda: epicbox_run("", options.image, limits, {"entrypoint": ""})(code),
        ),
        (
            "epicbox with files and a read-only root",
            lambda: epicbox.run("python", "python3 main.py", [{"name": "main.py", "content": code.encode()}]),
        ),
        (
            "llm-sandbox with the sandbox image",
            lambda: llm_run("", image=options.image, runtime_configs={**strict, "entrypoint": ""}, **plain)(code),
        ),
        (
            f"llm-sandbox with all limits, {WORKDIR} a tmpfs",
            lambda: llm_run(
                "",
                image=options.tools,
                runtime_configs={**strict, "mounts": [Mount(WORKDIR, None, type="tmpfs")]},
                **plain,
            )(code),
        ),
        (
            f"llm-sandbox with all limits, {WORKDIR} a volume, no capability",
            lambda: llm_run("", image=options.tools, runtime_configs={**strict, "cap_add": []}, **plain)(code),
        ),
    ]
    for what, attempt in tries:
        try:
            attempt()
            yield what, "works"
        except Exception as error:
            lines = str(error).strip().splitlines() or [repr(error)]
            yield what, f"{type(error).__name__}: {lines[-1][:300]}"


@contextmanager
def ways(options: argparse.Namespace, limits: Limits, daemon: Any, folder: Path) -> Iterator[list[Run]]:
    with ExitStack() as stack:
        clients = [
            stack.enter_context(SandboxClient(source="peers", topics=topics(name)))
            for name in (options.cold, options.warm)
        ]
        llm = {"client": daemon, "image": options.tools, "runtime_configs": llm_config(limits)}
        pool = stack.enter_context(
            create_pool_manager(
                backend="docker",
                lang="python",
                workdir=WORKDIR,
                skip_environment_setup=True,
                config=PoolConfig(min_pool_size=POOL, max_pool_size=POOL, max_container_uses=1),
                **llm,
            )
        )
        cores = float(os.cpu_count() or 1)
        yield [
            docker_run("`docker run`", options.image, limits.command_line(folder, limits.cpus)),
            docker_run(f"`docker run`, {cores:g} CPUs", options.image, limits.command_line(folder, cores)),
            epicbox_run("epicbox, limits that it has", options.tools, limits, {}),
            epicbox_run("epicbox, all limits", options.tools, limits, limits.api),
            llm_run("llm-sandbox", skip_environment_setup=True, **llm),
            llm_run("llm-sandbox, its pool", pool=pool),
            ours("ours, cold", clients[0], "cold"),
            ours("ours, from the pool", clients[1], "warm"),
        ]


def topics(name: str) -> Topics:
    return Topics(*(f"{name}.{one}" for one in ("submitted", "result", "rejected", "dead_letter", "cancel")))


def measure(runs: list[Run], rounds: int, ready: Callable[[], None]) -> Iterator[dict[str, Any]]:
    """One row each; the first round is not counted, and each round begins with another way."""
    expected = {name: printed for name, (_, printed) in CODES.items()}
    for number in range(rounds + 1):
        shift = number % len(runs)
        for run in runs[shift:] + runs[:shift]:
            for strategy, (code, _) in CODES.items():
                ready()
                load = os.getloadavg()[0]
                for way, (seconds, printed) in run(code).items():
                    expected[strategy] = expected[strategy] or printed.strip()
                    if printed.strip() != expected[strategy]:
                        raise PeerError(f"{way}, {strategy}: printed {printed!r} and not {expected[strategy]!r}")
                    if number > 0:
                        yield {
                            "round": number,
                            "strategy": strategy,
                            "way": way,
                            "millis": round(seconds * 1e3, 1),
                            "load": load,
                        }
        print(f"... round {number} of {rounds}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("image", "tools", "cold", "warm", "metrics"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    daemon = docker.from_env()
    settle(daemon, options)
    label = f"org.strategysandbox.installation={options.warm}"
    limits = Limits.of(daemon.containers.list(filters={"label": label})[0])
    with (
        tempfile.TemporaryDirectory() as folder,
        ways(options, limits, daemon, Path(folder)) as runs,
        (options.out / "raw" / "peers.csv").open("w", encoding="utf-8", newline="") as stream,
    ):
        refused = list(refusals(options, limits, daemon))
        out = csv.DictWriter(stream, ["round", "strategy", "way", "millis", "load"], lineterminator="\n")
        out.writeheader()
        rows = []
        for row in measure(runs, options.rounds, lambda: settle(daemon, options)):
            out.writerow(row)
            rows.append(row)
    (options.out / "peers.md").write_text(page(rows, refused, limits.api, facts(daemon), POOL), encoding="utf-8")


def facts(daemon: Any) -> list[str]:
    info = daemon.info()
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    libraries = ", ".join(f"{name} {version(name)}" for name in ("epicbox", "llm-sandbox", "docker", "urllib3"))
    return [
        f"{model[1] if model else platform.machine()}, {info['NCPU']} cores, {info['MemTotal'] / 2**30:.0f} GiB of memory; "
        f"Linux {platform.release()}; Docker {info['ServerVersion']}, cgroup v{info.get('CgroupVersion', '1')}, "
        f"{info['Driver']}; Python {platform.python_version()}",
        f"{libraries}; the code ran on the image's Python and pandas",
    ]


if __name__ == "__main__":
    main()
