data.get('a').query('@pd.io.common.os.system("id")')
# rule: expression-evaluation
