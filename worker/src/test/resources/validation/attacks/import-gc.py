# Imports gc, which lists every object, frames and modules included.
import gc
# rule: import-not-allowed
