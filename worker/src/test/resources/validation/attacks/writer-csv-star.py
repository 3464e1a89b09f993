# to_csv gets its path by a spread list.
data.get('a').to_csv(*['/x'])
# rule: data-io
