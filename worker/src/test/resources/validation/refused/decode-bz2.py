# A codec is a module that is imported by name: decode bz2.
pd.Series([b'a']).str.decode('bz2')
# rule: argument-not-allowed
