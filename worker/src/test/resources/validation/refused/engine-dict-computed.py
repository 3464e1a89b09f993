# Another engine imports a library and compiles with it: engine dict computed.
kw = {'eng' + 'ine': 'num' + 'ba'}
pd.Series([1.0]).rolling(1).mean(**kw)
# rule: argument-not-allowed
