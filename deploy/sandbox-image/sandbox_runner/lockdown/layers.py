"""Which layers of the lockdown are in force, as READY reports it."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from sandbox_runner.lockdown import kernel, landlock, seccomp


@dataclass
class Layers:
    """Names of the layers in force, and why others are not."""

    in_force: list[str] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)

    def restrict_files(self, dataset: Path, output: Path, wanted: bool) -> None:
        """Before anything starts a thread."""
        if not wanted:
            self.missing["landlock"] = "switched off"
            return
        try:
            kernel.renounce_privileges()
            version = landlock.restrict(dataset, {Path(tempfile.gettempdir()), output})
            self.in_force.append(f"landlock:{version}")
        except (kernel.Refused, OSError) as error:
            self.missing["landlock"] = str(error)

    def restrict_calls(self) -> None:
        """After everything is loaded."""
        try:
            kernel.renounce_privileges()
            seccomp.restrict()
            self.in_force.append("seccomp")
        except kernel.Refused as error:
            self.missing["seccomp"] = str(error)
