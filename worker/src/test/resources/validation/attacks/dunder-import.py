# __import__ imports by a text.
__import__('os').system('id')
# rule: import-not-allowed
