# How: the writer of frames does nothing
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: timeout
# Prints: nothing
# Wall: 4s
import sandbox_runner.outcome as o, sandbox_runner.service as s, sandbox_runner.frames as f
f.FrameWriter.write=lambda *a: None
