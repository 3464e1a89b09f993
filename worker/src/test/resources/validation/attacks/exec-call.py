# exec runs a text as statements.
exec('import os')
# rule: code-execution
