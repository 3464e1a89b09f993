# pd.set_option with display options, np.set_printoptions, tabular printing of results.
pd.set_option('display.max_columns', 20)
pd.set_option('display.width', 200)
pd.options.display.float_format = '{:,.2f}'.format
pd.options.mode.chained_assignment = None
np.set_printoptions(precision=3, suppress=True, linewidth=120)
close = data.get('price:收盤價')
stats = close.pct_change().describe(percentiles=[.05, .5, .95]).T
stats['sharpe'] = stats['mean'] / stats['std'] * np.sqrt(252)
print('=' * 60)
print(f"{'symbol':<10}{'mean':>10}{'sharpe':>10}")
for symbol, row in stats.iterrows():
    print(f"{symbol:<10}{row['mean']:>10.4f}{row.sharpe:>10.2f}")
print('=' * 60, stats.round(3).head(), close.info is not None, sep='\n')
position = close[stats.nlargest(2, 'sharpe').index].notna()
sim(position, resample='M')
