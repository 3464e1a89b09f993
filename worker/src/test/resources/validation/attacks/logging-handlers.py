# logging.handlers holds handlers that open files and sockets.
import logging.handlers
# rule: data-io
