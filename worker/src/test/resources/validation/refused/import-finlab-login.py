import finlab
finlab.login('token')
# rule: import-not-allowed
