# Imports a part of pandas that holds readers and os.
import pandas.io.common
# rule: data-io
