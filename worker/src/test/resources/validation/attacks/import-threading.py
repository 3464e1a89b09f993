import threading
# rule: import-not-allowed
