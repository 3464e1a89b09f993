# A text that is put together reaches a function that takes a type: iia.
pd.IntervalIndex.from_arrays([0], [1], 'right', None, False, f'{1 + 1}i4')
# rule: argument-not-allowed
