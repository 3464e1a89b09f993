def __getattr__(name):
    return name
# rule: class-hook
