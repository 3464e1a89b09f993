print(*[pd])
# rule: module-as-value
