# A writer imports what a name or an argument asks for: csv encoding.
data.get('price:收盤價').to_csv('/tmp/a', encoding='zlib_codec')
# rule: argument-not-allowed
