def normalise(frame, function=np.nanmean):
    return frame - function(frame.values)
