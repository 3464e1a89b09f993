# Eval runs a text, in a function that numpy vectorizes.
np.vectorize(lambda v: id(eval('1')))([1])
# rule: code-execution
