# A writer imports what a name or an argument asks for: csv gz.
data.get('price:收盤價').to_csv('/tmp/a.csv.gz')
# rule: data-io
