def outer():
    m = pd
    def inner():
        return m.io
    return inner()
# rule: data-io
