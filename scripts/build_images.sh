#!/usr/bin/env bash
# Builds the two images that a deployment needs: the sandbox image, in which strategies run, and the worker's image, which is
# worker, reaper, Docker proxy and command line. Says their names; what is there for the present sources is kept.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/lib/common.sh
source "$here/lib/common.sh"
# shellcheck source=scripts/lib/install.sh
source "$here/lib/install.sh"
# shellcheck source=scripts/lib/docker.sh
source "$here/lib/docker.sh"
# shellcheck source=scripts/lib/image.sh
source "$here/lib/image.sh"
# shellcheck source=scripts/lib/jar.sh
source "$here/lib/jar.sh"
# shellcheck source=scripts/lib/worker_image.sh
source "$here/lib/worker_image.sh"
cd "$ROOT"

while (($#)); do
  case $1 in
    --yes | -y) ASSUME_YES=true ;;
    -h | --help)
      echo "Usage: scripts/build_images.sh [--yes]"
      sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    *) usage_error "'$1' is no option of this script" "scripts/build_images.sh --help" ;;
  esac
  shift
done

supported_platform
ensure_docker
ensure_image
ensure_worker_image
