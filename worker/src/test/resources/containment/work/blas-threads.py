# Prints: True 4
import ctypes, glob
blas = ctypes.CDLL(glob.glob('/opt/site/numpy.libs/*openblas*')[0])
blas.scipy_openblas_set_num_threads64_(4)
a = np.random.default_rng(1).normal(size=(900, 900))
print(np.allclose((a @ a.T).diagonal(), (a * a).sum(axis=1)), blas.scipy_openblas_get_num_threads64_())
