# Starts sandbox_runner.direct as a process of this host under a CPU quota: in the image's files, without a container.
# Arguments: folder of the image's files, dataset, cgroup's file of processes, uid:gid, Python code.
set -eu
root=$1
mount --make-rprivate /
mount --bind "$2" "$root/dataset"
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -t tmpfs -o mode=1777 tmpfs "$root/output"
echo $$ >"$3"
exec env -i PATH=/usr/local/bin:/usr/bin:/bin PYTHONPATH=/opt/runtime:/opt/site PYTHONHASHSEED=0 \
  PYTHONDONTWRITEBYTECODE=1 LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC HOME=/tmp OMP_NUM_THREADS=1 \
  OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 \
  "$(command -v chroot || echo /usr/sbin/chroot)" --userspec="$4" "$root" python3 -S -P -s -c "$5" --dataset=/dataset --work=/tmp --output=/output
