close = data.get('etl:adj_close')
revenue = data.get('monthly_revenue:去年同月增減(%)').reindex(close.index)
position = revenue.fillna(method='bfill').is_largest(10)
sim(position, resample='M')
