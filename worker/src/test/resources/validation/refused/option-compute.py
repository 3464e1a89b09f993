# A way around what is refused directly: option compute.
pd.set_option('compute.use_numba', True)
# rule: argument-not-allowed
