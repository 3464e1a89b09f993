f"{np}"
# rule: module-as-value
