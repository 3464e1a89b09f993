# How: a library in the output folder
# Must not happen: a file is written outside of /tmp and the output folder, or a program runs
# Outcome: strategy_error
# Prints: nothing
# Files: a.so
import glob,shutil
so=glob.glob('/opt/site/numpy/**/*.so',recursive=True)[0]
shutil.copy(so,'/output/a.so') if os.path.getsize(so)<900000 else open('/output/a.so','wb').write(open(so,'rb').read(800000))
ctypes.CDLL('/output/a.so')
