# Numpy evaluates the text of a matrix, in a replacement function.
import re
re.sub('a', lambda m: str(np.matrix('1 2')), 'a')
# rule: expression-evaluation
