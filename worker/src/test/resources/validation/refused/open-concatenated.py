open('/tmp/' + 'x')
# rule: file-path
