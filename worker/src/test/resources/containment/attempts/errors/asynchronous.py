# How: exceptions thrown into the main thread by another
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: strategy_error | no_position | crashed
# Prints: nothing
import threading
main=threading.main_thread().ident
def f():
    while True:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(main),ctypes.py_object(KeyboardInterrupt))
threading.Thread(target=f,daemon=True).start()
time.sleep(1)
