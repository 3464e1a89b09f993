# A reader of pandas opens a path, as the type of a handler.
try:
    1 / 0
except (pd.read_csv('/etc/passwd'), ZeroDivisionError)[1]:
    pass
# rule: data-io
