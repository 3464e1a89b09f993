x = data.get('a').pct_change(periods=20, fill_method=None)
y = data.get('a').pct_change(5)
