# ExcelFile opens a file.
pd.ExcelFile('/x')
# rule: data-io
