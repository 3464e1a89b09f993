# pandas makes a type of what a text has in its brackets.
kinds = [pd.SparseDtype(float)]
kinds.index('Sparse[' + str(2) + 'i4]')
# rule: argument-not-allowed
