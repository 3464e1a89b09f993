data.get('a').to_excel('/tmp/x.xlsx')
# rule: data-io
