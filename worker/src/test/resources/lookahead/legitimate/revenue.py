close = data.get('etl:adj_close')
revenue = data.get('monthly_revenue:去年同月增減(%)')
position = revenue[close > close.average(60)].is_largest(10)
sim(position, resample='M')
