import pandas.io.common
# rule: data-io
