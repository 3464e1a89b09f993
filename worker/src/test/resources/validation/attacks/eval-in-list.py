[f('1') for f in [eval]]
# rule: code-execution
