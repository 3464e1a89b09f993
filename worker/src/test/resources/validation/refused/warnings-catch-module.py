# A way around what is refused directly: warnings catch module.
import warnings
with warnings.catch_warnings() as w:
    pass
warnings.catch_warnings()._module
# rule: module-attribute
