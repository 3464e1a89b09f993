#!/usr/bin/env bash
# Shows of the worker's image that it is what it is said to be: scripts/lib/worker_image_check.sh [--yes]
#
# Packed twice it has one digest; without arguments it prints its help, as a user that is not root, on a read-only root,
# without capabilities; it holds no tool but bash; it lists what it is made of.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for part in common install docker image jar worker_image; do
  # shellcheck source=/dev/null
  source "$here/lib/$part.sh"
done
cd "$ROOT"
if [[ ${1:-} == --yes ]]; then export ASSUME_YES=true; fi

ensure_docker
ensure_worker_image
image=$(cat "$STATE/worker-image")
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/strategy-sandbox-check.XXXXXX")
trap 'rm -rf "$folder"' EXIT

hardened() { docker run --rm --network none --read-only --cap-drop ALL --security-opt no-new-privileges --tmpfs /tmp:exec "$@"; }

ensure_runtime
pack_worker_image "$image" "$folder/again.tar"
again=sha256:$(tar --extract --to-stdout --file "$folder/again.tar" manifest.json | grep -oE '[0-9a-f]{64}' | head -n 1)
[[ $again == "$(image_id "$image")" ]] || die "packed again it is $again, and not $(image_id "$image")" "What of its inputs has no fixed order or time?"
good "packed twice: one digest"

hardened "$image" >"$folder/help"
grep -q '^Usage: sandbox' "$folder/help" || die "without arguments it prints no help" "$(cat "$folder/help")"
[[ $(docker image inspect --format '{{.Config.User}}' "$image") == 10002:10002 ]] || die "its user is not 10002" "See worker_image.sh."
hardened "$image" explain import-not-allowed >/dev/null
hardened --volume "$ROOT/samples:/samples:ro" "$image" validate /samples/03_low_price_momentum.py >/dev/null
good "runs as user 10002 with nothing but its own files"

docker create --network none "$image" >"$folder/id"
docker export "$(cat "$folder/id")" | tar --list >"$folder/files"
docker rm "$(cat "$folder/id")" >/dev/null
tools=$(grep -E '^(usr/)?s?bin/.' "$folder/files" | sort | tr '\n' ' ')
[[ $tools == "usr/bin/bash usr/bin/healthcheck usr/bin/sandbox " ]] || die "it holds other programs: $tools" "See assemble_root.py."
for file in opt/strategy-sandbox/sandbox.jar usr/share/strategy-sandbox/sbom-image.cdx.json usr/share/strategy-sandbox/LICENSE usr/share/doc/libc6/copyright; do
  grep -qxF "$file" "$folder/files" || die "it lacks $file" "See worker_image.sh."
done
good "$(grep -vc '/$' "$folder/files") files, $(($(docker image inspect --format '{{.Size}}' "$image") >> 20)) MiB: $image"
