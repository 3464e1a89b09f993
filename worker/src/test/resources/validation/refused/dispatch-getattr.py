getattr(data.get('a'), 'agg')('to_csv')
# rule: restricted-reference
