# breakpoint starts the debugger, which runs what it reads and imports unlisted modules.
breakpoint()
# rule: code-execution
