# A part of pandas that leads elsewhere: pd offsets module.
pd.offsets.np
# rule: module-attribute
