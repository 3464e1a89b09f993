# The common type of a text and a number evaluates the text.
np.result_type('1.1', 3)
# rule: argument-not-allowed
