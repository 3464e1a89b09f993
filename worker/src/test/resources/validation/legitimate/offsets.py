from pandas.tseries.offsets import BDay, MonthEnd
x = pd.Timestamp('2020-01-01') + BDay(3) + MonthEnd(1) + pd.DateOffset(months=1) + pd.offsets.QuarterEnd()
