# A type as text is evaluated or opens the file of its time zone: dtype is dtype equal.
from pandas.api.types import is_dtype_equal
is_dtype_equal('datetime64[ns, dateutil//etc/passwd]', 'float')
# rule: argument-not-allowed
