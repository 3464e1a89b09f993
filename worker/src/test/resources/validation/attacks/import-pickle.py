import pickle
# rule: import-not-allowed
