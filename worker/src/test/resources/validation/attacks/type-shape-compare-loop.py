# Types of a frame are compared in a loop with a text that numpy evaluates.
frame = pd.DataFrame({'a': [1.0]})
for kind in frame.dtypes:
    if kind == '2330':
        pass
# rule: argument-not-allowed
