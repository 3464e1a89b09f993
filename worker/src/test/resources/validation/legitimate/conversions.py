df = data.get('a')
x = df.to_numpy(), df.values, df.to_dict('records'), df.index.to_period('M').to_timestamp(), df.iloc[0].to_frame().T, df.columns.tolist(), df.index.to_list(), df.iloc[0].to_list()
