# Starts a process with multiprocessing.
from multiprocessing import Process
Process(target=print).start()
# rule: import-not-allowed
