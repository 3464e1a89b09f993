x = f"{1:{eval('1')}}"
# rule: code-execution
