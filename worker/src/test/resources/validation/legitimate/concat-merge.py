x = pd.concat([data.get('a'), data.get('b')], axis=1, keys=['a', 'b'])
y = pd.merge(pd.DataFrame({'k': [1]}), pd.DataFrame({'k': [1]}), on='k', how='left')
y.columns.get_level_values(0)
