def first_available(*keys):
    for key in keys:
        try:
            frame = data.get(key)
        except Exception as e:
            print('missing %s (%s)' % (key, type(e).__name__))
            continue
        if frame is not None and not frame.empty:
            return frame
    raise ValueError('none of %d keys' % len(keys))
roe = first_available('fundamental_features:ROE稅後', 'fundamental_features:ROE綜合損益')
position = roe.deadline().is_largest(20)
report = sim(position, resample='Q')
