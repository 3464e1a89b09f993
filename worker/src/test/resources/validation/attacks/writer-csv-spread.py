# to_csv gets its path by a spread dictionary.
data.get('a').to_csv(**{'path_or_buf': '/x'})
# rule: data-io
