# A text that is put together reaches a comparison with a type: resub.
import re
re.sub('.+', lambda m: str(np.arange(3).dtype == m.group()), f'{1 + 1}i4')
# rule: argument-not-allowed
