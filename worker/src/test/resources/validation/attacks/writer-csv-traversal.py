# to_csv leaves /tmp by two dots.
data.get('a').to_csv('/tmp/../etc/x')
# rule: data-io
