# The injected data leads to the modules behind it: data attr pd.
w = 'pd'
data.pd.read_csv('/etc/passwd')
# rule: data-io
