# Typing compiles a text that stands for a type: alias typing text.
import typing as t
t.Optional["exec('x')"]
# rule: code-execution
