# A part of pandas that leads elsewhere: pd tseries offsets.
pd.tseries.offsets.warnings.sys
# rule: module-attribute
