def f(frame, name):
    return frame.apply(name)
f(data.get('a'), 'to_csv')
# rule: string-dispatch
