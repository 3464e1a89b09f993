# Open reads a file outside /tmp, as the condition of a comprehension.
x = [v for v in range(1) if open('/etc/passwd')]
# rule: file-path
