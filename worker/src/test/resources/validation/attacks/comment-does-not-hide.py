# comment with carriage return
eval('1')  # x
# rule: code-execution
