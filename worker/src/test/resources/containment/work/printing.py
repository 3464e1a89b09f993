# Prints: True True ['a', 'b'] True
frame = pd.DataFrame({'a': [1.5, 2.5], 'b': ['x', 'y']})
described = frame.describe().loc['mean', 'a'] == 2.0
text = frame.to_string() + repr(frame) + frame.to_csv() + frame.to_html()
print(described, 'x' in text, frame.T.index.tolist(), frame.a.quantile(0.5) == frame.a.median())
