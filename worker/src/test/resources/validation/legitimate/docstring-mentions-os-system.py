"""Does not use os.system, eval('1') or open('/etc/passwd')."""

def strategy(data):
    """No subprocess.run, no __import__."""
    # exec('x') is only a comment
    return data.get('price:收盤價') > 1
