# A text that is put together reaches a function that takes a type: iit.
pd.IntervalIndex.from_tuples([(0, 1)], 'right', None, False, f'{1 + 1}i4')
# rule: argument-not-allowed
