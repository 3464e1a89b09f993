import typing
typing.sys.modules
# rule: module-attribute
