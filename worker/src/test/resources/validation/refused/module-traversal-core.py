pd.core.common.random.os.system('id')
# rule: module-attribute
