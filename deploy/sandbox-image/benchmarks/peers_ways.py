"""Ways to run code in a container, each with the same limits, for peers.py."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import epicbox
from docker.models.containers import ContainerCollection
from docker.types import LogConfig, Mount, Ulimit
from llm_sandbox import SandboxSession
from sandbox_client import SandboxClient

PATIENCE_SECONDS = 60
WORKDIR = "/sandbox"
VOLUME = "strategy-sandbox-peers"

Run = Callable[[str], dict[str, tuple[float, str]]]
"""Runs code; what was measured, with the seconds until the result was there and what the code printed."""


class PeerError(Exception):
    """The code was not run."""


def limits_of(container: Any) -> dict[str, Any]:
    """Limits of a container as the daemon tells them and as docker-py's `containers.create` takes them."""
    host = container.attrs["HostConfig"]
    return {
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


def command_line(limits: dict[str, Any], folder: Path, cpus: float) -> list[str]:
    """The same as `docker run` takes them, which reads a seccomp profile from a file."""
    options = []
    for option in limits["security_opt"]:
        if option.startswith("seccomp="):
            profile = folder / "seccomp.json"
            profile.write_text(option.removeprefix("seccomp="), encoding="utf-8")
            option = f"seccomp={profile}"
        options.append(f"--security-opt={option}")
    options += [f"--cap-drop={capability}" for capability in limits["cap_drop"]]
    options += [f"--ulimit={u['Name']}={u['Soft']}:{u['Hard']}" for u in limits["ulimits"]]
    options += [f"--tmpfs={path}:{how}" for path, how in limits["tmpfs"].items()]
    return [
        *options,
        f"--read-only={str(limits['read_only']).lower()}",
        f"--user={limits['user']}",
        f"--network={limits['network_mode']}",
        f"--ipc={limits['ipc_mode']}",
        f"--memory={limits['mem_limit']}",
        f"--memory-swap={limits['memswap_limit']}",
        f"--cpus={cpus}",
        f"--pids-limit={limits['pids_limit']}",
        f"--log-driver={limits['log_config']['Type']}",
    ]


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


def epicbox_run(name: str, image: str, limits: dict[str, Any], added: dict[str, Any], **call: Any) -> Run:
    """`added` goes into docker-py's call below the library, for what its own interface lacks."""
    profile = epicbox.Profile(name, image, user=limits["user"], read_only=limits["read_only"])
    epicbox.configure([profile], docker_url=os.environ.get("DOCKER_HOST"))
    create = ContainerCollection.create
    own = {
        "cputime": PATIENCE_SECONDS,
        "realtime": PATIENCE_SECONDS,
        "memory": limits["mem_limit"] >> 20,
        "processes": limits["pids_limit"],
        "file_size": next(limit["Soft"] for limit in limits["ulimits"] if limit["Name"] == "fsize"),
    }

    def limited(containers: Any, *args: Any, **kwargs: Any) -> Any:
        return create(containers, *args, **{**kwargs, **added})

    def run(code: str) -> dict[str, tuple[float, str]]:
        # Without exec the shell would fork, which our seccomp profile refuses.
        arguments = {"command": "exec python3 -", "stdin": code, "limits": dict(own), **call}
        with mock.patch.object(ContainerCollection, "create", limited):
            begin = time.perf_counter()
            result = epicbox.run(name, **arguments)
            taken = since(begin)
        if result["exit_code"] != 0:
            raise PeerError(f"exit code {result['exit_code']}: {result['stderr'].decode(errors='replace')}")
        return {name: (taken, result["stdout"].decode())}

    return run


def llm_config(limits: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """It copies the code into the container, which a read-only root allows in a volume only, and gives it to
    the user, which needs a capability that no-new-privileges keeps from it; our seccomp profile needs that.
    """
    return {
        **limits,
        "cap_add": ["CHOWN"],
        "security_opt": [],
        "mounts": [Mount(WORKDIR, VOLUME, type="volume")],
        "stop_signal": "SIGKILL",
        **changes,
    }


def llm_run(name: str, **session: Any) -> Run:
    def run(code: str) -> dict[str, tuple[float, str]]:
        begin = time.perf_counter()
        with SandboxSession(lang="python", workdir=WORKDIR, **session) as opened:
            output = opened.run(code)
            taken = since(begin)
        if output.exit_code != 0:
            raise PeerError(f"exit code {output.exit_code}: {output.stdout}{output.stderr}")
        return {name: (taken, output.stdout)}

    return run


def ours(name: str, client: SandboxClient, start: str) -> Run:
    def run(code: str) -> dict[str, tuple[float, str]]:
        begin = time.perf_counter()
        outcome = client.wait(client.submit(code), PATIENCE_SECONDS)
        taken = since(begin)
        if not outcome.succeeded or outcome.data["start"] != start:
            raise PeerError(f"{outcome.status}, {outcome.data.get('start')}: {outcome.message}")
        printed = outcome.data["stdout"]
        inside = outcome.data["timings"]["totalMillis"] / 1e3
        return {f"{name}, in the worker": (inside, printed), f"{name}, through Kafka": (taken, printed)}

    return run
