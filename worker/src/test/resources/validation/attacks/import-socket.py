# Imports socket, which opens connections.
import socket
# rule: import-not-allowed
