# Attack: a shell command through a module that was given another name.
import os as operations

run = operations.system


def strategy(data):
    run("cat /etc/passwd > /tmp/loot")
    close = data.get("etl:adj_close")
    return close > close.average(20)
