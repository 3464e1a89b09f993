def strategy(data):
    return [d.to_parquet for d in [data.get('a')]][0]('/x')
# rule: data-io
