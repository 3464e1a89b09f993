# A part of pandas that leads elsewhere: pd api types np.
pd.api.types.np
# rule: module-attribute
