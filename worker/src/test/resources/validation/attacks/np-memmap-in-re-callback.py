# Numpy maps a file, in a replacement function.
import re
re.sub('a', lambda m: str(np.memmap('/etc/passwd')), 'a')
# rule: data-io
