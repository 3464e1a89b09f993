data.get('a').style.to_html('/x')
# rule: attribute-not-allowed
