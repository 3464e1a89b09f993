# Getattr with a computed name, in a replacement function.
import re
re.sub('a', lambda m: str(getattr(pd, 'read_' + 'csv')('/etc/passwd')), 'a')
# rule: data-io
