# A text that is not seen to be put together is compared with a type: lam.
np.arange(3).dtype == (lambda: f'{1 + 1}i4')()
# rule: argument-not-allowed
