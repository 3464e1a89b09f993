data.get('a').to_csv('x.csv')
# rule: data-io
