try:
    pass
except* ValueError:
    pass
# rule: except-star
