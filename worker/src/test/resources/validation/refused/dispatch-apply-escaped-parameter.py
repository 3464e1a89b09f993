def f(frame, name):
    return frame.apply(name)
g = f
g(data.get('a'), 'mean')
# rule: string-dispatch
