import logging
logging.basicConfig(filename='/x')
# rule: data-io
