# Tries what no strategy may do, and says of each attempt whether it was refused. Run by `sandbox doctor`.
import ctypes
import mmap
import os
import socket

libc = ctypes.CDLL(None, use_errno=True)


def attempt(group, what, action):
    try:
        action()
    except OSError:
        print(group, "held", what)
    else:
        print(group, "open", what)


def call(name, *arguments):
    if getattr(libc, name)(*arguments) < 0:
        raise OSError(ctypes.get_errno(), name)


def fork():
    if os.fork() == 0:
        os._exit(0)


def create(path):
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


attempt("profile", "start a process", fork)
attempt("profile", "execute a program", lambda: os.execv("/proc/self/exe", ["again"]))
attempt("profile", "open a network socket", lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM))
attempt("profile", "open a local socket", lambda: socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
attempt("profile", "trace a process", lambda: call("ptrace", 0, 0, 0, 0))
attempt("profile", "make a namespace", lambda: call("unshare", 0x10000000))
attempt("profile", "mount", lambda: call("mount", b"none", b"/tmp", b"tmpfs", 0, None))
attempt("profile", "send a signal", lambda: os.kill(1, 0))
for folder in ("/", "/usr", "/etc", "/dataset", "/dev", "/proc"):
    attempt("files", f"write in {folder}", lambda: create(os.path.join(folder, "probe")))
attempt("files", "read the environment of the runner", lambda: open("/proc/self/environ").close())
attempt("memory", "map memory that is written and executed", lambda: mmap.mmap(-1, 4096, prot=7))
for folder in ("/tmp", "/output"):
    create(os.path.join(folder, "probe"))
