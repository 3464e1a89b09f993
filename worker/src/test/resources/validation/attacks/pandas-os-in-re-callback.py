# Pandas leads to os, in a replacement function.
import re
re.sub('a', lambda m: str(pd.io.common.os.system('id')), 'a')
# rule: attribute-not-allowed
