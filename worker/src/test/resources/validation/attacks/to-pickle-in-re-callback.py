# A frame writes itself to a path, in a replacement function.
import re
re.sub('a', lambda m: str(pd.DataFrame({'a': [1]}).to_pickle('/dataset/x')), 'a')
# rule: data-io
