# How: the writer of frames raises
# Must not happen: the worker believes it, fails, or waits beyond the limit
# Outcome: crashed
# Prints: nothing
import sandbox_runner.frames as f
def bad(*a): raise KeyboardInterrupt
f.FrameWriter.write=bad
