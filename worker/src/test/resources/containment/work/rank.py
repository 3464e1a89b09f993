# Prints: [0.5, 1.0] [2.0, 1.0]
f = pd.DataFrame([[1.0, 2.0]])
print(f.rank(axis=1, pct=True).iloc[0].tolist(), f.rank(axis=1, ascending=False).iloc[0].tolist())
