# Imports threading, which starts threads.
import threading
# rule: import-not-allowed
