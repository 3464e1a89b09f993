# An f-string reads the built-ins.
f'{__builtins__}'
# rule: dunder-name
