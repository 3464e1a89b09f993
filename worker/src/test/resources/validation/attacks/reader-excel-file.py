pd.ExcelFile('/x')
# rule: data-io
