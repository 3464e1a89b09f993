# basicConfig opens the file that filename names.
import logging
logging.basicConfig(filename='/x')
# rule: data-io
