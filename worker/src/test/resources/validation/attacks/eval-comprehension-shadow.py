# Reaches eval through a loop variable of the same name.
[eval('1') for eval in [eval]]
# rule: code-execution
