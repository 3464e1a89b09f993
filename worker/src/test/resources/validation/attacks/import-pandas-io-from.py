from pandas.io.common import os
# rule: data-io
