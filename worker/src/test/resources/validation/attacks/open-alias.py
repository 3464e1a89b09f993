# Opens a file with open under a second name.
o = open
o('/etc/passwd')
# rule: restricted-reference
