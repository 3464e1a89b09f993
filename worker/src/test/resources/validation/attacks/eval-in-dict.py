{'run': eval}['run']('1')
# rule: code-execution
