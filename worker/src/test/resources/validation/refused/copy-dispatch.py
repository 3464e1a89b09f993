# A way around what is refused directly: copy dispatch.
import copy
copy._deepcopy_dispatch
# rule: module-attribute
