# Imports pickle, which builds any object from bytes.
import pickle
# rule: import-not-allowed
