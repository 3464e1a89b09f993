x = {'\x65val': eval}
# rule: code-execution
