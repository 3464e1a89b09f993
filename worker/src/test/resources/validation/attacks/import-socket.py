import socket
# rule: import-not-allowed
