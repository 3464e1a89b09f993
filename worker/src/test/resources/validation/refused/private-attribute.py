data.get('a')._mgr
# rule: attribute-not-allowed
