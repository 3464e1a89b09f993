data.get('a').plot(backend='os')
# rule: attribute-not-allowed
