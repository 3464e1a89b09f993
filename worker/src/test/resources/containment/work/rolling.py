# Prints: 19.5 4.5 True
s = pd.Series(np.arange(100.0))
print(s.rolling(20).mean().iloc[29], s.rolling(10).mean().iloc[9], s.rolling(5).apply(np.ptp, raw=True).eq(4).sum() == 96)
