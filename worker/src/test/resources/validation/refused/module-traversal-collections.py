import collections
collections._sys.modules
# rule: module-attribute
