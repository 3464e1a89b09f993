open(0)
# rule: file-path
