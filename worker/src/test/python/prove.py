"""Shows what sources would do if no validator stood in their way.

Each runs in a throw-away container of the sandbox image without network, in a process of its own that is ended at
the first harmful event (see ``harm.judge``), before that takes effect.

    prove.py --image TAG FILE|FOLDER...    prints one JSON line for each source
    prove.py --image TAG --corpus FOLDER [--sort] [--all]
        keeps FOLDER/proofs.tsv current: a line for each file of FOLDER/attacks with its hash and the event it
        reaches; only what is new or changed runs. Exit code 1 when an attack reaches nothing. With --sort such an
        attack moves to FOLDER/refused instead, and what reaches harm there moves to FOLDER/attacks.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
POLICY = HERE.parents[3] / "config" / "validation_policy.yaml"
_HEADER = "# attack\tsha256 (12 digits)\tevent that it reaches without validation; written by scripts/prove.sh\n"
_HASH_DIGITS = 12


def main() -> int:
    """Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--image", required=True, help="tag of the sandbox image")
    parser.add_argument("--corpus", type=Path, help="folder whose table of proofs to keep current")
    parser.add_argument("--sort", action="store_true", help="move files to where they belong")
    parser.add_argument("--all", action="store_true", help="prove again what the table has already")
    parser.add_argument("sources", nargs="*", type=Path, help="sources, or folders of them")
    options = parser.parse_args()
    if options.corpus:
        if options.sort:
            _promote(options.corpus, options.image)
        return _keep(options)
    for answer in prove(list(_files(options.sources)), options.image):
        print(json.dumps(answer))
    return 0


def prove(files: list[Path], image: str) -> list[dict[str, Any]]:
    """Runs the files in one container; the answers come in the same order.

    Raises:
        subprocess.CalledProcessError: the container could not run.
    """
    if not files:
        return []
    # A source that is not UTF-8 is run as the bytes that it is, which JSON cannot carry.
    lines = [json.dumps({"modules": listed_modules(POLICY.read_text(encoding="utf-8"))})]
    lines += [json.dumps({"name": path.name, "code": path.read_bytes().decode("latin-1")}) for path in files]
    command = ["docker", "run", "--rm", "--interactive", "--network", "none", "--read-only", "--tmpfs", "/tmp:mode=1777",
               "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--pids-limit", "64", "--memory", "2g",
               "--workdir", "/dataset", "--volume", f"{HERE / 'harm'}:/probe/harm:ro",
               "--entrypoint", "python3", image, "/probe/harm/probe.py"]  # fmt: skip
    done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode or len(answers) != len(files):
        sys.stderr.write(done.stderr)
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return answers


def listed_modules(policy: str) -> list[str]:
    """The modules that the policy's text lists; read by their indentation, since the venv has no YAML."""
    section = re.search(r"^modules:\n(.*?)^\w", policy, re.MULTILINE | re.DOTALL)
    if section is None:
        raise ValueError(f"{POLICY} has no section 'modules'")
    return re.findall(r"^  ([A-Za-z_][\w.]*):", section.group(1), re.MULTILINE)


def _promote(corpus: Path, image: str) -> None:
    refused = list(_files([corpus / "refused"]))
    for path, answer in zip(refused, prove(refused, image), strict=True):
        if answer["harm"]:
            path.rename(corpus / "attacks" / path.name)
            print(f"refused/{path.name} reaches {answer['harm'][0]['event']}: moved to attacks/")


def _keep(options: argparse.Namespace) -> int:
    table = options.corpus / "proofs.tsv"
    known = {} if options.all or not table.exists() else _read(table)
    files = list(_files([options.corpus / "attacks"]))
    hashes = {path: hashlib.sha256(path.read_bytes()).hexdigest()[:_HASH_DIGITS] for path in files}
    events = {
        path: known[path.name][1]
        for path, digest in hashes.items()
        if path.name in known and known[path.name][0] == digest
    }
    missing = [path for path in files if path not in events]
    unproven = 0
    for path, answer in zip(missing, prove(missing, options.image), strict=True):
        if answer["harm"]:
            events[path] = answer["harm"][0]["event"]
            continue
        print(f"attacks/{path.name} reaches no harm: {answer['ended']}")
        if options.sort:
            path.rename(options.corpus / "refused" / path.name)
        else:
            unproven += 1
    rows = [f"{path.name}\t{hashes[path]}\t{events[path]}\n" for path in sorted(events)]
    table.write_text(_HEADER + "".join(rows), encoding="utf-8")
    print(f"{len(events)} attacks proven ({len(missing)} run now), {unproven} not")
    return 1 if unproven else 0


def _read(table: Path) -> dict[str, tuple[str, str]]:
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {name: (digest, event) for name, digest, event in rows}


def _files(sources: Iterable[Path]) -> Iterable[Path]:
    for source in sources:
        if source.is_dir():
            yield from sorted(source.glob("*.py"))
        else:
            yield source


if __name__ == "__main__":
    sys.exit(main())
