"""What a strategy can no longer do once the runner is ready, seen from a real runner process."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sandbox_process import Conversation

Sandbox = Callable[..., Conversation]

HOLD = "position = data.get('price:收盤價') > 15\n"

PREPARE = """
import ctypes, ctypes.util, errno, mmap, os, socket, threading
libc = ctypes.CDLL(None, use_errno=True)
def attempt(action):
    try:
        print('DONE', action())
    except OSError as error:
        print('refused', errno.errorcode[error.errno])
def native(name, *arguments):
    result = getattr(libc, name)(*arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), name)
    return result
"""


@pytest.mark.parametrize(
    "action",
    [
        "os.fork()",
        "os.execv('/usr/bin/python3', ['python3'])",
        "os.posix_spawn('/usr/bin/python3', ['python3'], {})",
        "__import__('subprocess').run(['/bin/true'])",
        "native('vfork')",
        "native('clone', None, None, 17, None)",
        "socket.socket()",
        "socket.socketpair()",
        "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
        "os.kill(os.getppid(), 0)",
        "os.setuid(0)",
        "os.chown('output', 0, 0)",
        "os.mkfifo('output/pipe')",
        "os.memfd_create('x')",
        "native('setrlimit', 7, (ctypes.c_ulong * 2)(64, 64))",
        "native('prctl', 4, 1, 0, 0, 0)",
        "native('ptrace', 0, 0, 0, 0)",
        "native('unshare', 0x10000000)",
        "native('mount', b'none', b'/tmp', b'tmpfs', 0, None)",
        "native('personality', 0x0400000)",
        "mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)",
        "mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC)",
        "native('mprotect', ctypes.c_void_p(id(libc) & ~4095), 4096, 7)",
        "open('/etc/shadow').read()",
        "open('/proc/self/environ').read()",
        "open('/proc/self/mem', 'rb')",
        "os.listdir('/proc')",
        "os.listdir('/root')",
        "open('/var/tmp/lockdown', 'w')",
        "open(os.__file__, 'r+')",
    ],
)
def test_refused(sandbox: Sandbox, action: str) -> None:
    done = sandbox(HOLD + PREPARE + f"attempt(lambda: {action})")
    assert done.stdout.startswith("refused E"), done.stdout + done.stderr
    assert done.result["status"] == "succeeded"


def test_the_filter_binds_threads_too(sandbox: Sandbox) -> None:
    done = sandbox(
        HOLD
        + PREPARE
        + "t = threading.Thread(target=attempt, args=(lambda: socket.socket(),))\nt.start(); t.join()"
    )
    assert done.stdout == "refused EPERM\n"


def test_a_call_of_the_x32_table_ends_the_process(sandbox: Sandbox) -> None:
    done = sandbox(HOLD + PREPARE + "print('before', flush=True)\nlibc.syscall(0x40000000 + 39)")
    assert done.exit_code == -31
    assert done.stdout == "before\n"


def test_the_exit_code_of_a_forbidden_call_cannot_be_chosen(sandbox: Sandbox) -> None:
    assert sandbox(HOLD + "import os\nos._exit(159)").exit_code not in (159, -31)
    assert sandbox(HOLD + "import os\nos._exit(137)").exit_code == 137


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        ("import threading\nt = threading.Thread(target=print, args=(1,))\nt.start(); t.join()", "1"),
        ("a = np.random.rand(300, 300)\nprint((a @ np.linalg.inv(a)).trace().round())", "300.0"),
        ("pd.DataFrame({'a': [1, 2]}).to_csv('a.csv')\nprint(pd.read_csv('a.csv').a.sum())", "3"),
        ("import sqlite3\nsqlite3.connect('a.db').execute('create table t(a)')\nprint(0)", "0"),
        ("import tempfile, shutil\nd = tempfile.mkdtemp()\nshutil.copy('a', d)", ""),
        ("import talib\nprint(len(talib.RSI(np.arange(50.0))))", "50"),
        (
            "import time, os, uuid\ntime.sleep(0.01)\nprint(len(os.urandom(8)), len(str(uuid.uuid4())))",
            "8 36",
        ),
        ("import decimal, zlib, bz2, lzma, hashlib\nprint(hashlib.sha256(b'').hexdigest()[:4])", "e3b0"),
        ("from concurrent.futures import ThreadPoolExecutor as P\nprint(sum(P(4).map(abs, range(9))))", "36"),
    ],
)
def test_ordinary_work_goes_on(sandbox: Sandbox, code: str, printed: str) -> None:
    done = sandbox(HOLD + "import os\nopen('a', 'w').close()\n" + code)
    assert done.stdout.strip() == printed, done.result
    assert done.result["status"] == "succeeded"
