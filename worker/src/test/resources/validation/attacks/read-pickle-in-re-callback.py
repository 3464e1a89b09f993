# Unpickling runs what the file says, in a replacement function.
import re
re.sub('a', lambda m: str(pd.read_pickle('/etc/passwd')), 'a')
# rule: data-io
