np.ma.core.np.lib
# rule: module-attribute
