__loader__.load_module('os')
# rule: dunder-name
