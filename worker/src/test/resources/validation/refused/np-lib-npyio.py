# A part of numpy that leads elsewhere: np lib npyio.
np.lib.npyio.load('/x')
# rule: attribute-not-allowed
