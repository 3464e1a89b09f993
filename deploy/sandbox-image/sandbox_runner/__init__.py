"""PID 1 of a sandbox container: runs one submission and speaks frames with the worker."""
