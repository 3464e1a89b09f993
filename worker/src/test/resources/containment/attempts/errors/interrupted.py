# How: interrupts of the main thread by another
# Must not happen: the failure is told as something else, or the report of it harms
# Outcome: strategy_error | no_position | crashed
# Prints: nothing
import _thread,threading
def f():
    while True: _thread.interrupt_main()
threading.Thread(target=f,daemon=True).start()
