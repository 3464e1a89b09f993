np.lib.utils.os.system('id')
# rule: module-attribute
