# Imports importlib, which imports by name.
import importlib
importlib.import_module('os')
# rule: import-not-allowed
