import enum
enum.sys
# rule: module-attribute
