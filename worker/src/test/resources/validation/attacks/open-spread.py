# Opens a path that is spread into the call.
open(*['/etc/passwd'])
# rule: file-path
