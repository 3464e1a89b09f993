# A text that is not seen to be put together is compared with a type: bytes.
np.arange(3).dtype == bytes([49 + 1, 100])
# rule: argument-not-allowed
