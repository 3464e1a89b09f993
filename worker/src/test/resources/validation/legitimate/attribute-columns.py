df = pd.DataFrame({'close': [1.0], 'volume': [2]})
df['ma5'] = df.close.rolling(5).mean()
x = df.ma5 * df.volume
for row in df.itertuples():
    print(row.Index, row.close)
for i, row in df.iterrows():
    print(row['close'])
