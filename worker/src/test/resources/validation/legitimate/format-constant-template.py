TEMPLATE = 'value {0:>{1}}'
print(TEMPLATE.format(1, 10))
