# Reaches eval as a value of a dictionary.
{'run': eval}['run']('1')
# rule: code-execution
