"""Bill of materials of the sandbox image, CycloneDX JSON on standard output: image_sbom.py IMAGE BASE_IMAGE.

Python packages are asked for in the image itself. The interpreter and the shared libraries come from Debian
packages; for those of the base image dpkg knows which. What only the build installed is named as a file.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
from io import BytesIO

CONTAINED = ["docker", "run", "--rm", "--network", "none", "--read-only", "--cap-drop", "ALL"]

ASK_PYTHON = """
import importlib.metadata as metadata, json, sys
found = []
for package in metadata.distributions():
    fields = package.metadata
    text = fields.get("License-Expression") or fields.get("License") or ""
    names = [c.split(" :: ")[-1] for c in fields.get_all("Classifier", []) if c.startswith("License ::")]
    first = text.strip().partition("\\n")[0][:80]
    licence = first if first and len(text) < 400 else ", ".join(names) or first
    found.append({"name": fields["Name"], "version": package.version, "licence": licence})
print(json.dumps({"python": sys.version.split()[0], "packages": found}))
"""

ASK_DPKG = """
while read -r file; do
  owner=$(dpkg -S "$file" 2>/dev/null | head -n 1 | cut -d: -f1)
  [ -n "$owner" ] || owner=$(dpkg -S "${file#/usr}" 2>/dev/null | head -n 1 | cut -d: -f1)
  if [ -n "$owner" ]; then dpkg-query -W -f 'package ${Package} ${Version} ${Architecture}\\n' "$owner"
  else echo "file $file"; fi
done
"""


def run(command: list[str], given: str = "") -> str:
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"error: {' '.join(command[:3])}… failed: {done.stderr.strip()[-300:]}")
    return done.stdout


def native_files(image: str) -> list[str]:
    """Native code outside of the Python packages."""
    container = run(["docker", "create", "--network", "none", image]).strip()
    try:
        archive = subprocess.run(["docker", "export", container], capture_output=True, check=True).stdout
    finally:
        run(["docker", "rm", container])
    with tarfile.open(fileobj=BytesIO(archive)) as tree:
        names = ["/" + member.name for member in tree if member.isfile()]
    return sorted(
        n
        for n in names
        if (re.search(r"\.so(\.|$)", n) or "/bin/" in n) and not n.startswith(("/opt/", "/etc/"))
    )


def component(kind: str, name: str, version: str, purl: str, licence: str) -> dict:
    found: dict = {"type": kind, "name": name, "version": version, "purl": purl}
    if licence:
        found["licenses"] = [{"license": {"name": licence}}]
    return found


def pypi(name: str, version: str) -> str:
    return f"pkg:pypi/{name.lower()}@{version}"


def main() -> None:
    image, base = sys.argv[1:3]
    said = json.loads(run([*CONTAINED, "--entrypoint", "python3", image, "-P", "-s", "-c", ASK_PYTHON]))
    components = [
        component(
            "library", p["name"], p["version"], f"pkg:pypi/{p['name'].lower()}@{p['version']}", p["licence"]
        )
        for p in sorted(said["packages"], key=lambda p: p["name"].lower())
    ]
    components.append(
        component("platform", "cpython", said["python"], f"pkg:generic/python@{said['python']}", "PSF-2.0")
    )
    native = "\n".join(native_files(image)) + "\n"
    said_of_files = run([*CONTAINED, "--interactive", "--entrypoint", "sh", base, "-c", ASK_DPKG], native)
    for line in sorted(set(said_of_files.splitlines())):
        kind, name, *rest = line.split()
        if kind == "package":
            purl = f"pkg:deb/debian/{name}@{rest[0].replace('+', '%2B')}?arch={rest[1]}"
            components.append(
                component("library", name, rest[0], purl, f"see /usr/share/doc/{name}/copyright")
            )
        else:
            components.append({"type": "file", "name": name})
    document = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": components}
    print(json.dumps(document, indent=1))


if __name__ == "__main__":
    main()
