a = np.where(np.isnan([1.0]), 0, 1)
b = np.r_[1, 2], np.c_[[1], [2]]
c = np.vectorize(lambda v: v + 1)(a)
d = np.select([a > 0], [1], default=np.nan)
with np.errstate(divide='ignore', invalid='ignore'):
    e = a / 0
