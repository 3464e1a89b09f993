# A type as text is evaluated or opens the file of its time zone: dtype updated dict.
t = {'a': 'float'}
t.update(a='(2,)i4,i4')
pd.DataFrame({'a': [1]}).astype(t)
# rule: argument-not-allowed
