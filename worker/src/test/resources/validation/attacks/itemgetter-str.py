# The result of itemgetter names a writer.
from operator import itemgetter
pd.Series([1]).agg(itemgetter(0)(['to_csv']), path_or_buf='/x')
# rule: string-dispatch
