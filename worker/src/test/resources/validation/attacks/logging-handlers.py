import logging.handlers
# rule: data-io
