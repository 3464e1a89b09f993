"""The runner as an ordinary process of a host: same protocol and results, and no layer of the sandbox.

Nothing here contains a strategy. What is done keeps it from doing more by accident than it would in a
container: a process group that can be killed as a whole, no privileges, bounded files, and an end with the
process that started it.
"""

from __future__ import annotations

import gc

# As in the image: nothing that start-up allocates is garbage.
gc.disable()

import argparse  # noqa: E402
import contextlib  # noqa: E402
import os  # noqa: E402
import resource  # noqa: E402
import site  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import NoReturn  # noqa: E402

_SETUP_FAILED = 78


def main() -> None:
    """Serves one submission; never returns."""
    parser = argparse.ArgumentParser(prog="sandbox_runner.direct", description=__doc__)
    parser.add_argument("--dataset", required=True, help="the dataset's folder")
    parser.add_argument("--work", required=True, type=Path, help="the working folder")
    parser.add_argument("--output", required=True, type=Path, help="files here leave as frames")
    parser.add_argument("--user", help="numeric uid:gid to become; needs root")
    parser.add_argument("--parent", type=int, help="process to end with")
    parser.add_argument("--open-files", type=int, help="limit of open files")
    parser.add_argument("--file-bytes", type=int, help="limit of the size of a file")
    parser.add_argument("--preloaded", default="/opt/preloaded", help="modules in one file, if it is there")
    arguments = parser.parse_args()
    # A leader of a group already, as of a terminal's job, needs no new one.
    with contextlib.suppress(PermissionError):
        os.setsid()
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_NOFILE, arguments.open_files)
    _limit(resource.RLIMIT_FSIZE, arguments.file_bytes)
    if arguments.user:
        _become(arguments.user)
    _serve(arguments)


def _limit(which: int, value: int | None) -> None:
    if value is not None:
        most = resource.getrlimit(which)[1]
        bound = value if most == resource.RLIM_INFINITY else min(value, most)
        resource.setrlimit(which, (bound, bound))


def _become(user: str) -> None:
    """Gives up root for good: real, effective and saved ids, and all groups."""
    uid, gid = (int(part) for part in user.split(":"))
    os.setgroups([])
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)


def _serve(arguments: argparse.Namespace) -> None:
    try:
        from sandbox_runner.preloaded import install

        install(arguments.preloaded)
        from sandbox_runner import environment
        from sandbox_runner.lockdown import kernel
        from sandbox_runner.lockdown.layers import Layers

        # Before the descriptors are moved, so that what fails to load can still be told of.
        from sandbox_runner.service import serve
    except (ImportError, PermissionError) as error:
        _refuse(
            f"user {os.getuid()}:{os.getgid()} cannot load the runner: {error}; interpreter "
            f"{sys.executable}, its libraries and {os.environ.get('PYTHONPATH')} must be readable for it"
        )

    class NoLayers(Layers):
        """Restricts nothing, and says so."""

        def restrict_calls(self) -> None:
            self.missing["all"] = "direct mode"

    try:
        kernel.renounce_privileges()
        if arguments.parent:
            kernel.end_with(arguments.parent)
        arguments.output.mkdir(parents=True, exist_ok=True)
    except (kernel.Refused, OSError) as error:
        _refuse(str(error))
    site.setquit()
    site.setcopyright()
    site.sethelper()
    channel = environment.open_channel()
    serve(channel, arguments.dataset, arguments.work, arguments.output, NoLayers())


def _refuse(message: str) -> NoReturn:
    print(message, file=sys.stderr)
    sys.exit(_SETUP_FAILED)


if __name__ == "__main__":
    main()
