# to_csv writes to a path that depends on the working folder.
data.get('a').to_csv('x.csv')
# rule: data-io
