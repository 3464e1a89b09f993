t = '{0.__class__}'
t.format(1)
# rule: format-string
