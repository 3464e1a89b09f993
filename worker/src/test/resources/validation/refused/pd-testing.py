# A part of pandas that leads elsewhere: pd testing.
pd._testing.os
# rule: module-attribute
