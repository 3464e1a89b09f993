# A text of numpy names a writer.
pd.Series([1]).agg(np.str_('to_csv'), path_or_buf='/x')
# rule: string-dispatch
