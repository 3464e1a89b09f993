pd.options.display.float_format = '{:.2f}'.format
x = data.get('a').map('{:.1f}'.format)
