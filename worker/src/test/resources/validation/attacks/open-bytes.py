open(b'/etc/passwd')
# rule: file-path
