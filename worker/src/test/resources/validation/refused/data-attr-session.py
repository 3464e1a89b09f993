# The injected data leads to the modules behind it: data attr session.
w = 'session'
data.session.current()
# rule: attribute-not-allowed
