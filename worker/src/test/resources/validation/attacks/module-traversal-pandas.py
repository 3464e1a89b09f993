pd.io.common.os.system('id')
# rule: data-io
