def f(path):
    data.get('a').to_csv(path)
# rule: data-io
