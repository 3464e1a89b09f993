# A way around what is refused directly: frame getattr finlab.
d = data.get('price:收盤價')
w = 'to_feather2'
d.to_parquet
# rule: data-io
