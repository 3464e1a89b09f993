__import__('os').system('id')
# rule: import-not-allowed
