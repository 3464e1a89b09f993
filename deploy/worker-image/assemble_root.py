"""Collects the file tree of the worker's image: assemble_root.py JRE ROOT.

Runs inside the builder. Copies the Java runtime, bash (the health check's only tool), the shared libraries
that both need, the licences of the Debian packages these come from, and writes the list of those packages as
a CycloneDX document.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = ["/usr/bin/bash"]
# Loaded by name at run time: names of hosts, and what native libraries inside the jar are linked with.
EXTRA_LIBRARIES = [
    "libnss_files.so.2",
    "libnss_dns.so.2",
    "libresolv.so.2",
    "libgcc_s.so.1",
    "libstdc++.so.6",
]
JAVA_HOME = "opt/java"
SBOM = "usr/share/strategy-sandbox/sbom-image.cdx.json"
USER = "sandbox:x:10002:10002:strategy sandbox:/tmp:/usr/sbin/nologin"


def libraries_of(binary: Path) -> set[Path]:
    """Shared libraries, the loader included, that a program or library is linked with."""
    output = subprocess.run(["ldd", str(binary)], capture_output=True, text=True, check=False).stdout
    found = set()
    for match in re.finditer(r"(?:=> )?(/\S+) \(0x", output):
        path = Path(match.group(1))
        if not str(path).startswith("/build/"):
            found.add(path)
    return found


def find_library(name: str) -> Path:
    output = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    match = re.search(rf"^\s*{re.escape(name)} .*=> (\S+)$", output, re.MULTILINE)
    if match is None:
        raise SystemExit(f"error: there is no {name} in the builder")
    return Path(match.group(1))


def usr(path: Path) -> Path:
    """Where a file lies when /lib and /bin are links into /usr."""
    text = str(path)
    return Path(text if text.startswith("/usr/") else "/usr" + text)


def copy_file(path: Path, root: Path) -> Path:
    """Copies under the name it is looked up by; returns where its package has it."""
    target = root / str(usr(path)).lstrip("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path.resolve(), target)
    target.chmod(0o755)
    return path.resolve()


def packages_of(files: set[Path]) -> dict[str, tuple[str, str]]:
    """Name to version and architecture of the packages that own the files."""
    packages: dict[str, tuple[str, str]] = {}
    names = {"openjdk-17-jdk-headless", "openjdk-17-jre-headless"}
    for file in sorted(files):
        for candidate in (file, Path(re.sub("^/usr", "", str(file)))):
            said = subprocess.run(["dpkg", "-S", str(candidate)], capture_output=True, text=True, check=False)
            if said.returncode == 0:
                names.add(said.stdout.split(": ")[0].split(":")[0])
                break
        else:
            raise SystemExit(f"error: no package owns {file}")
    for name in sorted(names):
        said = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version} ${Architecture}", name],
            capture_output=True,
            text=True,
            check=True,
        )
        version, architecture = said.stdout.split()
        packages[name] = (version, architecture)
    return packages


def write_sbom(packages: dict[str, tuple[str, str]], root: Path) -> None:
    components = [
        {
            "type": "library",
            "name": name,
            "version": version,
            "purl": f"pkg:deb/debian/{name}@{version.replace('+', '%2B')}?arch={architecture}",
            "licenses": [{"license": {"name": f"see usr/share/doc/{name}/copyright"}}],
        }
        for name, (version, architecture) in packages.items()
    ]
    document = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": components}
    target = root / SBOM
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    jre, root = Path(sys.argv[1]), Path(sys.argv[2])
    for folder in (
        "etc",
        "tmp",
        "usr/bin",
        "usr/lib",
        "usr/lib64",
        "run/strategy-sandbox",
        "var/lib/strategy-sandbox",
    ):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for link in ("bin", "lib", "lib64"):
        (root / link).symlink_to(f"usr/{link}")
    shutil.copytree(jre, root / JAVA_HOME, symlinks=False)
    # Debian's runtime links to a file that Java tools outside of it make; without it TLS trusts nobody.
    certificates = Path("/etc/ssl/certs/java/cacerts")
    if certificates.is_file():
        shutil.copyfile(certificates, root / JAVA_HOME / "lib/security/cacerts")
    binaries = [Path(p) for p in PROGRAMS] + [jre / "bin/java"] + sorted((jre / "lib").rglob("*.so"))
    libraries = {find_library(name) for name in EXTRA_LIBRARIES}
    for binary in [*binaries, *sorted(libraries)]:
        libraries |= libraries_of(binary)
    owned = {copy_file(path, root) for path in sorted(libraries) + [Path(p) for p in PROGRAMS]}
    packages = packages_of(owned)
    for name in packages:
        licence = Path(f"/usr/share/doc/{name}/copyright")
        if licence.is_file():
            target = root / f"usr/share/doc/{name}/copyright"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(licence.resolve(), target)
    write_sbom(packages, root)
    (root / "etc/passwd").write_text(f"root:x:0:0:root:/:/usr/sbin/nologin\n{USER}\n", encoding="utf-8")
    (root / "etc/group").write_text("root:x:0:\nsandbox:x:10002:\n", encoding="utf-8")
    (root / "etc/nsswitch.conf").write_text(
        "passwd: files\ngroup: files\nhosts: files dns\n", encoding="utf-8"
    )
    shutil.copyfile("/etc/os-release", root / "etc/os-release")


if __name__ == "__main__":
    main()
