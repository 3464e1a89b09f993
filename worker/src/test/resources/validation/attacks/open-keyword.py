open(file='/etc/passwd')
# rule: file-path
