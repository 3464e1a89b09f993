o = open
o('/etc/passwd')
# rule: restricted-reference
