# The injected data leads to the modules behind it: data attr difflib.
w = 'difflib'
data.difflib.re.sys
# rule: attribute-not-allowed
