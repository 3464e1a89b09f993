# plot imports the module that backend names.
data.get('a').plot(backend='os')
# rule: attribute-not-allowed
