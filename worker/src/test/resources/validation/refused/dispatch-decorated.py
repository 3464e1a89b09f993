def hide(f):
    return 'to_csv'
@hide
def g(x):
    return x
data.get('a').agg(g)
# rule: string-dispatch
