# How: ioctl TIOCSTI: input for whoever reads the terminal
# Must not happen: the kernel serves an interface that no strategy needs
# Outcome: no_position
import fcntl
attempt(lambda: fcntl.ioctl(1, 0x5412, b'x'))
