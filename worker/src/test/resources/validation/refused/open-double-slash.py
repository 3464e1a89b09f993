open('/tmp//x', 'w')
# rule: file-path
