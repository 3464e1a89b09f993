# A codec is a module that is imported by name: decode uu.
pd.Series([b'a']).str.decode('uu')
# rule: argument-not-allowed
