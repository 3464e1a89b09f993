# Prints: True 300.0 True
a = np.random.default_rng(1).normal(size=(300, 300))
inverse = np.linalg.inv(a)
print(np.allclose(a @ inverse, np.eye(300)), round(float(np.trace(a @ inverse)), 6), np.linalg.svd(a, compute_uv=False)[0] > 0)
