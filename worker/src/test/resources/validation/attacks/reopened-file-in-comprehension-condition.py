# A file that is initialised again opens another path, as the condition of a comprehension.
x = [v for v in range(1) if open('/tmp/a', 'wb', 0).__init__('/etc/passwd')]
# rule: dunder-name
