# A writer imports what a name or an argument asks for: csv zst.
data.get('price:收盤價').to_csv('/tmp/x.csv.zst')
# rule: data-io
