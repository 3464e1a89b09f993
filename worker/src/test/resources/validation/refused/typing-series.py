# A type of typing compiles the text it is subscripted or joined with, and is reached where that is not seen.
import typing
s = pd.Series([typing.List], dtype=object)
s.map(lambda t: t['1+1'])
# rule: code-execution
