# A sparse frame imports scipy: sparse from spmatrix.
w = 'sparse from_spmatrix'
pd.DataFrame.sparse.from_spmatrix(1)
# rule: code-execution
