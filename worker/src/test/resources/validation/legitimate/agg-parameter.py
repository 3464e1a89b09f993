def summary(frame, how='mean'):
    return frame.agg(how)

x = summary(data.get('a'), 'std')
y = summary(data.get('a'))
