# A part of numpy that leads elsewhere: np random mtrand.
np.random.mtrand
# rule: module-attribute
