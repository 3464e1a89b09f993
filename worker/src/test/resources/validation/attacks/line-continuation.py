# A backslash joins a name and its assignment over two lines.
e\
= eval('1')
# rule: code-execution
