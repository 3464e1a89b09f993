# The injected data leads to the modules behind it: data private.
data._session
# rule: attribute-not-allowed
