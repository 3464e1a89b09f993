open('/tmp/x', opener=print)
# rule: file-path
