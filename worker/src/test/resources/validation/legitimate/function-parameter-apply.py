def smooth(frame, function):
    return frame.rolling(3).apply(function, raw=True)

x = smooth(data.get('a'), np.mean)
y = smooth(data.get('b'), lambda v: v[-1])
