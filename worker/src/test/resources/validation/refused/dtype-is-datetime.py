# A type as text is evaluated or opens the file of its time zone: dtype is datetime.
from pandas.api.types import is_datetime64_any_dtype
z = 'datetime64[ns, date'
is_datetime64_any_dtype(z + 'util//etc/passwd]')
# rule: argument-not-allowed
