# pandas.io.common has os as an attribute.
pd.io.common.os.system('id')
# rule: data-io
