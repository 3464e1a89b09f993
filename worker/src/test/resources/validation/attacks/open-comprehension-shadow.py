[open('/etc/passwd') for open in [open]]
# rule: restricted-reference
