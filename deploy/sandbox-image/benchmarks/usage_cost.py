"""Measures what it costs the engine to stream the statistics of running containers.

    python3 usage_cost.py [--containers 4] [--seconds 15] [--rounds 3] IMAGE

Containers that sleep run all the time; windows with a stream to each and windows without take turns. Counted
is the CPU time of dockerd and containerd, from /proc. Needs to run on the engine's machine, with its socket.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import time
from pathlib import Path

SLEEP = "import time; time.sleep(100000)"
TICKS = os.sysconf("SC_CLK_TCK")


def engine_seconds() -> float:
    """CPU seconds of the engine's processes so far, to a hundredth."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "comm").read_text().strip() in ("dockerd", "containerd"):
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                total += int(fields[11]) + int(fields[12])
        except OSError:
            continue
    return total / TICKS


def window(seconds: float) -> float:
    """CPU milliseconds of the engine a second."""
    begin, cpu = time.monotonic(), engine_seconds()
    time.sleep(seconds)
    return (engine_seconds() - cpu) * 1e3 / (time.monotonic() - begin)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--containers", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--socket", default="/var/run/docker.sock")
    parser.add_argument("image")
    options = parser.parse_args()
    command = [
        "docker",
        "run",
        "-d",
        "--network",
        "none",
        "--entrypoint",
        "python3",
        options.image,
        "-S",
        "-c",
        SLEEP,
    ]
    containers = [
        subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
        for _ in range(options.containers)
    ]
    try:
        time.sleep(3)
        costs = []
        for _ in range(options.rounds):
            without = window(options.seconds)
            streams = [
                subprocess.Popen(
                    [
                        "curl",
                        "-sN",
                        "--unix-socket",
                        options.socket,
                        f"http://engine/containers/{c}/stats?stream=true",
                    ],
                    stdout=subprocess.DEVNULL,
                )
                for c in containers
            ]
            time.sleep(2)
            streaming = window(options.seconds)
            for stream in streams:
                stream.kill()
                stream.wait()
            time.sleep(2)
            costs.append((streaming - without) / len(containers))
            print(f"without {without:.2f}, with {len(containers)} streams {streaming:.2f} ms of CPU a second")
        print(f"{statistics.median(costs):.2f} ms of CPU a second and container (median of {len(costs)})")
    finally:
        subprocess.run(["docker", "rm", "-f", *containers], check=True, capture_output=True)


if __name__ == "__main__":
    main()
