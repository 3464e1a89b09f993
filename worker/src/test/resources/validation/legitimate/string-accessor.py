s = pd.Series(['2330.TW', '2454.TW'])
x = s.str.replace('.TW', '', regex=False).str.zfill(6).str.len()
y = pd.to_datetime(pd.Series(['2020-01-01'])).dt.strftime('%Y%m')
