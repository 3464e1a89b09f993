aiter([])
# rule: async-code
