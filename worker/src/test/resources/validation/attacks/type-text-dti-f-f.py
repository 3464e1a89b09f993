# A text that is put together reaches a function that takes a type: dti.
pd.DatetimeIndex(['2024-01-01'], None, None, False, None, 'raise', False, False, f'{1 + 1}i4')
# rule: argument-not-allowed
