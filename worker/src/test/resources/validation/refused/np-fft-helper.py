# A part of numpy that leads elsewhere: np fft helper.
np.fft.helper
# rule: module-attribute
