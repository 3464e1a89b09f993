# The injected data leads to the modules behind it: data dataset.
w = 'Dataset open'
data.Dataset.open('/etc')
# rule: data-io
