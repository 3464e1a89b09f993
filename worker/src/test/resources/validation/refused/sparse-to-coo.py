# A sparse frame imports scipy: sparse to coo.
s = pd.Series([1, 0], dtype='Sparse[int]')
w = 'sparse to_coo'
s.sparse.to_coo()
# rule: code-execution
