# Eval runs a text, as the annotation of a variable.
x: eval('1') = 1
# rule: code-execution
