# A text that is not seen to be put together is compared with a type: tobytes.
np.arange(3).dtype == (12900).to_bytes(2, 'big')
# rule: argument-not-allowed
