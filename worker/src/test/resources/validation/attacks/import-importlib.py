import importlib
importlib.import_module('os')
# rule: import-not-allowed
