"""Measures what one sandbox container costs from its creation to READY, and after: CPU, time and memory.

    python3 container_cost.py --dataset DIR [--runs N] [--socket PATH] [--daemon-cgroup DIR] IMAGE...

The images take turns, so that a machine under changing load treats them alike. Needs cgroup v1 and root.
CPU of the container is what its cgroup has used when READY arrives. With --daemon-cgroup (a cpuacct folder in
which a daemon of one's own runs, with its containerd, shims and runc) theirs is counted as well.
"""

from __future__ import annotations

import argparse
import hashlib
import http.client
import json
import re
import socket
import statistics
import struct
import time
from pathlib import Path
from typing import Any

READY, RESULT, END = 0x10, 0x20, 0x2F
CODE = """
position = data.get('price:收盤價').rank(axis=1, pct=True) > 0.9
position = position.resample('W').last()
"""
PROFILE = Path(__file__).parents[3] / "seccomp/sandbox.json"


class Daemon:
    """The few calls of the Docker API that a container's life needs."""

    def __init__(self, path: str) -> None:
        self._path = path

    def _connect(self) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection("localhost")
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.connect(self._path)
        return connection

    def call(self, method: str, path: str, body: Any = None) -> Any:
        connection = self._connect()
        headers = {"Content-Type": "application/json"}
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        content = answer.read()
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status} {content.decode()}")
        connection.close()
        return json.loads(content) if content.startswith((b"{", b"[")) else None

    def attach(self, container: str) -> socket.socket:
        stream = socket.socket(socket.AF_UNIX)
        stream.connect(self._path)
        query = "stream=1&stdin=1&stdout=1&stderr=1"
        stream.sendall(
            f"POST /containers/{container}/attach?{query} HTTP/1.1\r\nHost: localhost\r\n"
            "Connection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: 0\r\n\r\n".encode()
        )
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += stream.recv(1)
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise RuntimeError(head.decode())
        return stream


class Frames:
    """The runner's frames out of Docker's multiplexed stream."""

    def __init__(self, stream: socket.socket) -> None:
        self._stream = stream
        self._text = b""

    def _exactly(self, length: int) -> bytes:
        content = b""
        while len(content) < length:
            part = self._stream.recv(length - len(content))
            if not part:
                raise RuntimeError("the container ended")
            content += part
        return content

    def until(self, kind: int) -> bytes:
        """The payload of the next frame of a type; what comes before it is dropped."""
        while True:
            while len(self._text) >= 5 and len(self._text) >= 5 + struct.unpack(">I", self._text[:4])[0]:
                length, found = struct.unpack(">IB", self._text[:5])
                payload, self._text = self._text[5 : 5 + length], self._text[5 + length :]
                if found == kind:
                    return payload
                if found == RESULT and kind != END:
                    raise RuntimeError(payload.decode())
            stream, length = struct.unpack(">BxxxI", self._exactly(8))
            content = self._exactly(length)
            if stream == 1:
                self._text += content
            else:
                print(content.decode("utf-8", "replace"), end="")


def host_config(dataset: str, cpus: float) -> dict[str, Any]:
    """As the worker asks for (HardenedHostConfig)."""
    return {
        "NetworkMode": "none",
        "ReadonlyRootfs": True,
        "CapDrop": ["ALL"],
        "SecurityOpt": ["no-new-privileges", "seccomp=" + PROFILE.read_text()],
        "IpcMode": "none",
        "CgroupnsMode": "private",
        "Memory": 1 << 30,
        "MemorySwap": 1 << 30,
        "CpuPeriod": 100_000,
        "CpuQuota": int(cpus * 100_000),
        "PidsLimit": 64,
        "Ulimits": [{"Name": n, "Soft": v, "Hard": v} for n, v in (("nofile", 256), ("core", 0))],
        "Tmpfs": {"/tmp": "rw,noexec,nosuid,nodev,mode=1777,size=67108864,nr_inodes=4096"},
        "Mounts": [{"Type": "bind", "Source": dataset, "Target": "/dataset", "ReadOnly": True}],
        "LogConfig": {"Type": "none"},
    }


ENVIRONMENT = [
    "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/tmp", "TZ=UTC", "LANG=C.UTF-8", "PYTHONHASHSEED=0",
    "PYTHONDONTWRITEBYTECODE=1", "OPENBLAS_NUM_THREADS=1", "OMP_NUM_THREADS=1", "MKL_NUM_THREADS=1",
]  # fmt: skip


def cgroup_of(container: str, pid: int, controller: str) -> Path:
    for line in Path(f"/proc/{pid}/cgroup").read_text().splitlines():
        _, names, path = line.split(":", 2)
        if controller in names.split(","):
            return Path(f"/sys/fs/cgroup/{controller}{path}")
    raise RuntimeError(f"no {controller} cgroup of {container}")


def cpu_seconds(folder: Path) -> float:
    return int((folder / "cpuacct.usage").read_text()) / 1e9


def smaps(pid: int, name: str) -> float:
    found = re.search(rf"^{name}:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
    return int(found[1]) / 1024 if found else 0.0


def memory_stat(folder: Path, name: str) -> float:
    for line in (folder / "memory.stat").read_text().splitlines():
        if line.startswith(name + " "):
            return int(line.split()[1]) / 1024**2
    return 0.0


def run(daemon: Daemon, image: str, arguments: argparse.Namespace) -> dict[str, float]:
    """One container's life."""
    daemon_cgroup = Path(arguments.daemon_cgroup) if arguments.daemon_cgroup else None
    before = cpu_seconds(daemon_cgroup) if daemon_cgroup else 0.0
    found: dict[str, float] = {}
    start = time.perf_counter()
    created = daemon.call(
        "POST",
        "/containers/create",
        {
            "Image": image, "User": "10001:10001", "Hostname": "sandbox", "Env": ENVIRONMENT,
            "WorkingDir": "/tmp",
            "OpenStdin": True, "StdinOnce": True, "AttachStdin": True, "AttachStdout": True,
            "AttachStderr": True,
            "NetworkDisabled": True, "HostConfig": host_config(arguments.dataset, arguments.cpus),
            "Labels": {"container.installation": "container-cost"},
        },
    )  # fmt: skip
    container = created["Id"]
    try:
        stream = daemon.attach(container)
        frames = Frames(stream)
        daemon.call("POST", f"/containers/{container}/start")
        frames.until(READY)
        found["ready_ms"] = (time.perf_counter() - start) * 1e3
        pid = daemon.call("GET", f"/containers/{container}/json")["State"]["Pid"]
        cpuacct, memory = (cgroup_of(container, pid, c) for c in ("cpuacct", "memory"))
        found["container_cpu"] = cpu_seconds(cpuacct)
        for name in ("user", "sys"):
            ticks = int((cpuacct / f"cpuacct.usage_{'sys' if name == 'sys' else 'user'}").read_text())
            found[f"container_{name}"] = ticks / 1e9
        found["rss_mib"], found["pss_mib"], found["anon_mib"] = (
            smaps(pid, n) for n in ("Rss", "Pss", "Anonymous")
        )
        found["cgroup_rss_mib"] = memory_stat(memory, "rss")
        if not arguments.no_submission:
            body = {
                "protocol": 1, "code": CODE, "codeSha256": hashlib.sha256(CODE.encode()).hexdigest(),
                "dataset": "/dataset", "aliases": True, "simulation": {}, "limits": {},
            }  # fmt: skip
            payload = json.dumps(body).encode()
            used, sent = cpu_seconds(cpuacct), time.perf_counter()
            stream.sendall(struct.pack(">IB", len(payload), 1) + payload)
            result = json.loads(frames.until(RESULT))
            frames.until(END)
            found["result_ms"] = (time.perf_counter() - sent) * 1e3
            found["result_cpu_ms"] = (cpu_seconds(cpuacct) - used) * 1e3
            if result["status"] != "succeeded":
                raise RuntimeError(json.dumps(result))
        stream.close()
    finally:
        daemon.call("DELETE", f"/containers/{container}?force=1")
    if daemon_cgroup:
        # Counters of removed containers do not flow back, and what a daemon does afterwards takes a moment.
        time.sleep(0.15)
        found["daemon_cpu"] = cpu_seconds(daemon_cgroup) - before
        found["total_cpu"] = found["container_cpu"] + found["daemon_cpu"]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("images", nargs="+")
    parser.add_argument("--dataset", required=True)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--cpus", type=float, default=2)
    parser.add_argument("--socket", default="/var/run/docker.sock")
    parser.add_argument("--daemon-cgroup")
    parser.add_argument("--no-submission", action="store_true")
    arguments = parser.parse_args()
    daemon = Daemon(arguments.socket)
    figures: dict[str, list[dict[str, float]]] = {image: [] for image in arguments.images}
    for turn in range(arguments.runs + 1):
        for image in arguments.images:
            measured = run(daemon, image, arguments)
            if turn > 0:
                figures[image].append(measured)
    names = list(next(iter(figures.values()))[0])
    print("| median of", arguments.runs, "|", " | ".join(names), "|")
    print("|---|" + "---:|" * len(names))
    for image, runs in figures.items():
        values = [statistics.median(r[n] for r in runs) for n in names]
        print(f"| {image} |", " | ".join(f"{v:.3f}" if v < 10 else f"{v:.1f}" for v in values), "|")


if __name__ == "__main__":
    main()
