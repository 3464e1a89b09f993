# __import__ loads a module by name, in a function that numpy vectorizes.
np.vectorize(lambda v: id(__import__('os').system('id')))([1])
# rule: code-execution
