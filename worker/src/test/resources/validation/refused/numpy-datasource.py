np.DataSource().open('http://x')
# rule: data-io
