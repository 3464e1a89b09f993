import logging
logging.basicConfig(style='{', format='{msg.__class__}')
# rule: data-io
