"""The runner as an ordinary process: the same interpreter, libraries and frames, and no layer of the sandbox."""

import gc

gc.disable()

from sandbox_runner.preloaded import install  # noqa: E402

install("/opt/preloaded")

import site  # noqa: E402
from pathlib import Path  # noqa: E402

site.setquit()
site.setcopyright()
site.sethelper()

from sandbox_runner import environment  # noqa: E402


class NoLayers:
    """Restricts nothing."""

    in_force = []
    missing = {}

    def restrict_calls(self):
        """Where the sandbox closes."""


channel = environment.open_channel()

from sandbox_runner.service import serve  # noqa: E402

serve(channel, "/dataset", Path("/tmp"), Path("/output"), NoLayers())
