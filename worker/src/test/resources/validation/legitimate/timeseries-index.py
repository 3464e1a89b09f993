idx = data.get('a').index
x = idx.year, idx.month, idx.is_month_end, idx.dayofweek, idx.normalize(), idx.searchsorted('2020'), idx.get_indexer(idx[:2]), idx.intersection(idx)
