# A type in a list is compared with a text that is put together.
hidden = [pd.Series([1.5]).dtype]
s = f'{1 + 1}i4'
hidden.count(s)
# rule: argument-not-allowed
