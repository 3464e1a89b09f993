# Monthly revenue: the index is the day on which the figure is known, so nothing is seen early.
revenue = data.get("monthly_revenue:當月營收")
yearly_growth = data.get("monthly_revenue:去年同月增減(%)")
close = data.get("etl:adj_close")

new_high = revenue.average(3) > revenue.average(12)
accelerating = yearly_growth > yearly_growth.shift(1)
growing = (yearly_growth > 10).sustain(2)
above_trend = close > close.average(120)

candidates = yearly_growth * (new_high & accelerating & growing & above_trend)
position = candidates[candidates > 0].is_largest(12)

report = sim(position, resample="M", fee_ratio=0.001425, tax_ratio=0.003, upload=False)
print("months:", len(revenue), "- stocks chosen in the last row:", int(position.iloc[-1].sum()))
