# Typing compiles a text that stands for a type: typing re module.
import typing
typing.re
# rule: module-attribute
