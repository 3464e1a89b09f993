# How: a callback of the collector that exits
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
import gc,os
gc.callbacks.append(lambda *a: os._exit(7))
gc.set_threshold(1)
