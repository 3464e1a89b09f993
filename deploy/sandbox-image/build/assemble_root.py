"""Collects the root of the sandbox image: an interpreter, its standard library and /opt, nothing else.

Runs in the builder stage, works for python:3.11-slim and for a bare Debian with python3.11. Without a shell,
a package manager and set-uid programs there is little to run even for code that gets past the filters.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path

import preload
from bytecode import compile_folder

USER_ID = 10001
UNUSED_STDLIB = (
    "test",
    "idlelib",
    "tkinter",
    "turtledemo",
    "ensurepip",
    "lib2to3",
    "pydoc_data",
    "site-packages",
    "dist-packages",
    "distutils",
    "venv",
    "curses",
    "msilib",
    "turtle.py",
)
# Terminals and databases of the system; each brings libraries of its own.
UNUSED_NATIVE = ("_curses", "_curses_panel", "readline", "_dbm", "_gdbm", "nis", "ossaudiodev", "_tkinter")
# Parts of wheels for building, type checkers and tests.
UNUSED_SUFFIXES = (
    ".c",
    ".h",
    ".a",
    ".pyi",
    ".pyx",
    ".pxd",
    ".pxi",
    ".pyx.in",
    ".ini",
    ".build",
    ".f",
    ".f90",
)
UNUSED_OPT = ("numpy/_core/include", "numpy/_core/lib", "numpy/_pyinstaller", "numpy/doc")
# numpy.testing imports a module of this folder.
TESTS_THAT_COUNT = "numpy/_core/tests"
_NATIVE_TEST = re.compile(r"numpy/_core/_(simd|[a-z_]*_tests)\..*\.so")
ETC = ("etc/localtime", "etc/ld.so.cache", "etc/ssl/openssl.cnf")


def main(root: Path) -> None:
    interpreter = Path(sys.executable).resolve()
    stdlib = Path(sysconfig.get_path("stdlib"))
    shutil.copytree(
        stdlib, _in(root, stdlib), symlinks=False, ignore=_unused(stdlib), ignore_dangling_symlinks=True
    )
    shutil.copytree("/opt", root / "opt", ignore=_unused_opt)
    _copy(interpreter, root)
    _link(root / "usr/bin/python3", interpreter)
    for library in sorted(_shared_libraries(interpreter, [_in(root, stdlib), root / "opt"])):
        _copy(library, root)
    for name in ETC:
        if (Path("/") / name).exists():
            _copy(Path("/") / name, root)
    _accounts(root)
    folders = {"tmp": 0o1777, "output": 0o1777, "dataset": 0o755, "proc": 0o555, "dev": 0o755, "sys": 0o555}
    for name, mode in folders.items():
        (root / name).mkdir(exist_ok=True)
        (root / name).chmod(mode)
    _utc(root)
    compile_folder(_in(root, stdlib), root)
    compile_folder(root / "opt/site", root)
    compile_folder(root / "opt/runtime", root, complete=True)
    preload.write(root / "opt/preloaded")


def _utc(root: Path) -> None:
    """The one zone that pandas asks dateutil for when it is imported.

    Without it in the system's folder dateutil unpacks its whole archive, which takes 50 ms. The other zones stay
    in the archive: the files of the tzdata package are of a kind that dateutil cannot read.
    """
    with tarfile.open("/opt/site/dateutil/zoneinfo/dateutil-zoneinfo.tar.gz") as archive:
        zone = archive.extractfile("UTC")
        if zone is None:
            raise ValueError("dateutil's archive has no zone UTC")
        target = root / "usr/share/zoneinfo/UTC"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(zone.read())


def _in(root: Path, path: Path) -> Path:
    return root / path.relative_to("/")


def _unused(stdlib: Path):  # type: ignore[no-untyped-def]
    def ignore(folder: str, names: list[str]) -> set[str]:
        top = Path(folder) == stdlib
        return {
            n
            for n in names
            if n == "__pycache__"
            or n.endswith(".a")
            or n.startswith("config-3")
            or n.partition(".")[0] in UNUSED_NATIVE
            or n.startswith(("_test", "xxlimited"))
            or (top and n in UNUSED_STDLIB)
        }

    return ignore


def _unused_opt(folder: str, names: list[str]) -> set[str]:
    def unused(name: str) -> bool:
        path = f"{folder}/{name}".removeprefix("/opt/site/")
        return (
            name == "__pycache__"
            or name.endswith(UNUSED_SUFFIXES)
            or path in UNUSED_OPT
            or _NATIVE_TEST.fullmatch(path) is not None
            or (name == "tests" and path != TESTS_THAT_COUNT)
            or (folder.endswith(TESTS_THAT_COUNT) and name not in ("__init__.py", "_natype.py"))
        )

    return {name for name in names if unused(name)}


def _copy(path: Path, root: Path) -> None:
    """Copies a file under the name it is asked for, whatever links lead to it."""
    target = _in(root, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.copy2(path, target, follow_symlinks=True)


def _link(link: Path, target: Path) -> None:
    link.parent.mkdir(parents=True, exist_ok=True)
    if not link.exists():
        link.symlink_to(target)


def _shared_libraries(interpreter: Path, folders: list[Path]) -> set[Path]:
    objects = [interpreter, *(p for folder in folders for p in folder.rglob("*.so*") if p.is_file())]
    found: set[Path] = set()
    for item in objects:
        listing = subprocess.run(["ldd", str(item)], capture_output=True, text=True, check=False).stdout
        for word in listing.split():
            if word.startswith("/") and not any(word.startswith(str(f)) for f in folders):
                found.add(Path(word))
    return found


def _accounts(root: Path) -> None:
    (root / "etc").mkdir(exist_ok=True)
    (root / "etc/passwd").write_text(
        f"root:x:0:0:root:/:/nonexistent\nsandbox:x:{USER_ID}:{USER_ID}:sandbox:/tmp:/nonexistent\n"
    )
    (root / "etc/group").write_text(f"root:x:0:\nsandbox:x:{USER_ID}:\n")
    (root / "etc/nsswitch.conf").write_text("passwd: files\ngroup: files\nhosts: files\n")


if __name__ == "__main__":
    os.umask(0o022)
    main(Path(sys.argv[1]))
