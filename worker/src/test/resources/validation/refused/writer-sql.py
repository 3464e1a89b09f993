data.get('a').to_sql('t', 'sqlite:////x')
# rule: data-io
