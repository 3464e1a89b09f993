# get_type_hints evaluates annotations that are texts.
import typing
class A:
    x: '__import__("os")'
typing.get_type_hints(A)
# rule: code-execution
