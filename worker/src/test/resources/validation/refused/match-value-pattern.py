match 1:
    case pd.io.x:
        pass
# rule: data-io
