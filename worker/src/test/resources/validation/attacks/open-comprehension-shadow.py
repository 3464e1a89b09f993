# Opens a file through a loop variable of the same name.
[open('/etc/passwd') for open in [open]]
# rule: restricted-reference
