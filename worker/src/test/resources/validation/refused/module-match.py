match pd:
    case m:
        m.io
# rule: module-as-value
