def f():
    yield pd
# rule: module-as-value
