# query evaluates its text, in which @ reaches the variables of the source.
data.get('a').query('@pd.io.common.os.system("id")')
# rule: expression-evaluation
