from . import secrets_of_worker
# rule: import-not-allowed
