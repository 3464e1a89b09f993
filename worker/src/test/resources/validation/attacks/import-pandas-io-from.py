# Imports os out of a module of pandas.
from pandas.io.common import os
# rule: data-io
