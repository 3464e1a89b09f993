"""PID 1 of a sandbox container: runs one submission and speaks frames with the worker."""

from __future__ import annotations

import time

# Monotonic seconds when the first line of our own ran; READY tells how long ago that was.
FIRST_LINE = time.monotonic()
