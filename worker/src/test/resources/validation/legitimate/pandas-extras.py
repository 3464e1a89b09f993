df = data.get('a')
x = df.where(df > 0).mask(df > 9).clip(0, 1).diff().cumsum().quantile(0.9, axis=1)
y = df.stack().unstack().reindex(df.index, method='ffill').interpolate()
z = df.isna().any(axis=1), df.notna().all(), df.nunique(), df.idxmax(axis=1), df.corr(), df.shape, df.T, df.dtypes, df.empty
w = pd.cut(df.iloc[0], 3, labels=False), pd.qcut(df.iloc[0], 5, duplicates='drop')
v = df.pipe(lambda d: d + 1).assign(c=1).rename(columns={'c': 'd'}).drop(columns=['d']).astype(float)
u = df.expanding(min_periods=5).max(), df.rolling('30D').std(ddof=0), df.rolling(5, center=True).corr(df)
