"""The container's process. Files are restricted here, before anything is imported that starts threads."""

from __future__ import annotations

import argparse
from pathlib import Path

from sandbox_runner import environment
from sandbox_runner.lockdown.layers import Layers


def main() -> None:
    """Serves one submission; never returns."""
    parser = argparse.ArgumentParser(prog="sandbox_runner")
    parser.add_argument(
        "--dataset", default="/dataset", help="the dataset to open before the submission comes"
    )
    parser.add_argument("--output", default=Path("/output"), type=Path, help="files here leave as frames")
    parser.add_argument("--work", default=Path("/tmp"), type=Path, help="the working folder")
    parser.add_argument("--landlock", choices=("on", "off"), default="on", help="off: where it harms")
    arguments = parser.parse_args()
    channel = environment.open_channel()
    arguments.output.mkdir(parents=True, exist_ok=True)
    layers = Layers()
    layers.restrict_files(Path(arguments.dataset), arguments.output, arguments.landlock == "on")
    # Only now: numpy may start threads, which Landlock would not bind.
    from sandbox_runner.service import serve

    serve(channel, arguments.dataset, arguments.work, arguments.output, layers)


if __name__ == "__main__":
    main()
