# A text that is put together reaches a function that takes a type: tdi.
pd.TimedeltaIndex(['1D'], None, None, None, f'{1 + 1}i4')
# rule: argument-not-allowed
