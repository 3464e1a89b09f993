# To compare a type with a text, numpy makes a type of the text and evaluates its number.
frame = pd.DataFrame({'a': [1.0]})
same = frame['a'].dtype == '1.1'
# rule: argument-not-allowed
