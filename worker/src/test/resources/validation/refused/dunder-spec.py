__spec__.loader
# rule: dunder-name
