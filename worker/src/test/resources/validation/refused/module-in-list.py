[m.io for m in [pd]]
# rule: module-as-value
