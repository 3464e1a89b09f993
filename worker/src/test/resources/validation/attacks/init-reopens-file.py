# A file that is initialised again opens another path: init reopens file.
f = open('/tmp/a', 'w')
names = ['buffer', 'raw']
f.buffer.raw.__init__('/etc/passwd', 'r')
# rule: dunder-name
