def outer():
    m = None
    def inner():
        nonlocal m
        m = pd
    inner()
    return m.io
# rule: data-io
