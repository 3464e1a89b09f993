data.get('a').some_unheard_of_thing
# rule: attribute-not-allowed
