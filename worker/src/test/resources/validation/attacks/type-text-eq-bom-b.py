# A text that is not seen to be put together is compared with a type: bom.
np.arange(3).dtype == '\ufeff2d'.encode('utf-8').decode('utf-8-sig')
# rule: argument-not-allowed
