import dataclasses
dataclasses.sys.modules
# rule: module-attribute
