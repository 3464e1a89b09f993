# How: text frames by a thread while the runner answers
# Must not happen: the worker believes it, fails, or counts it as its own failure
# Outcome: invalid_result | succeeded | crashed | output_limit
# Prints: nothing
def f():
    while True: os.write(201,b'\0\0\0\5\x11hello')
threading.Thread(target=f,daemon=True).start()
position=data.get('etl:adj_close')>50
