match data:
    case object(read_csv=x):
        x('/etc/passwd')
# rule: data-io
