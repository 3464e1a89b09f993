# Opens a file through map.
list(map(open, ['/etc/passwd']))
# rule: restricted-reference
