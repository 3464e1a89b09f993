# The injected data leads to the modules behind it: data session.
w = 'session current dataset'
data.session.current().dataset
# rule: module-attribute
