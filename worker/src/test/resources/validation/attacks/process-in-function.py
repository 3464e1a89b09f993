# Starts a process with a module that is imported inside a function.
def strategy(data):
    import subprocess as sp
    return sp.check_output('id')
# rule: import-not-allowed
