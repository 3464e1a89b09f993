# Imports signal, which sends signals and installs handlers.
import signal
# rule: import-not-allowed
