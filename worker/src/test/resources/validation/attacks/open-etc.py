open('/etc/passwd')
# rule: file-path
