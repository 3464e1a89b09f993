# Filter of a group calls the method that a text names, in a replacement function.
import re
re.sub('a', lambda m: str(pd.Series([1, 2]).groupby([1, 1]).filter('to_pickle', path='/dataset/x')), 'a')
# rule: string-dispatch
