exec('import os')
# rule: code-execution
