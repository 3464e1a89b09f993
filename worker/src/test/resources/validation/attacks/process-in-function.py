def strategy(data):
    import subprocess as sp
    return sp.check_output('id')
# rule: import-not-allowed
