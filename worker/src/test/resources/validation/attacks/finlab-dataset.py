# A way around what is refused directly: finlab dataset.
from finlab import data as d
d.Dataset.open('/etc')
# rule: attribute-not-allowed
