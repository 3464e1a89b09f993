open('/tmp/../etc/passwd')
# rule: file-path
