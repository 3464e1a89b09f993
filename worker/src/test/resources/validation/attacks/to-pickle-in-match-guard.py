# A frame writes itself to a path, as a guard.
match 1:
    case _ if pd.DataFrame({'a': [1]}).to_pickle('/dataset/x'):
        pass
# rule: data-io
