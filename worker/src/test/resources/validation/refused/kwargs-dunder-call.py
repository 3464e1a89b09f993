# A way around what is refused directly: kwargs dunder call.
def f(**k):
    return k
f(**{'__class__': 1})
# rule: dunder-name
