# The injected data leads to the modules behind it: data call globals.
sim.__globals__
# rule: dunder-name
