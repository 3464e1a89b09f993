list(map(open, ['/etc/passwd']))
# rule: restricted-reference
