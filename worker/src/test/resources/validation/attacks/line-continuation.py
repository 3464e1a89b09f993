e\
= eval('1')
# rule: code-execution
