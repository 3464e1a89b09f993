"""The image's entry point: how the interpreter starts before the runner does.

``python3 -S`` leaves out ``site``, which looks for packages where there are none. What it gives to programs
(``exit``, ``quit``, ``help``) is added here.
"""

from __future__ import annotations

import gc

# Nothing that start-up allocates is garbage; the runner freezes it and switches the collector on.
gc.disable()


def main() -> None:
    """Never returns."""
    from sandbox_runner.preloaded import install

    install("/opt/preloaded")
    import site

    site.setquit()
    site.setcopyright()
    site.sethelper()
    from sandbox_runner.__main__ import main as serve

    serve()
