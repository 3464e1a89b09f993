# Filter of a grouped series calls the method that a text names: groupby filter string.
s = data.get('price:收盤價').iloc[:, 0]
s.groupby(s).filter('to_csv', path_or_buf='/etc/x')
# rule: string-dispatch
