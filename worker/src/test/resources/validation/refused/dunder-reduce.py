x = [].__reduce_ex__(4)
# rule: dunder-name
