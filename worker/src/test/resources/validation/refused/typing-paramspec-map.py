# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
import typing
list(map(lambda f: f('P', bound='1+1'), [typing.ParamSpec]))
# rule: code-execution
