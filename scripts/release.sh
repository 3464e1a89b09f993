#!/usr/bin/env bash
# Makes the artifacts of a release in .sandbox/release/VERSION: jar, images, bills of materials, licences, checksums.
#
#   scripts/release.sh VERSION          from a clean checkout whose pom.xml and CHANGELOG.md name the version
#   scripts/release.sh --prepare VERSION  writes the version into pom.xml of all modules; look, commit, tag
#
# It pushes and publishes nothing: docker load and docker push do that where your registry is.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in common install docker image jar worker_image; do
  # shellcheck source=/dev/null
  source "$here/lib/$part.sh"
done
cd "$ROOT"

prepare=false
if [[ ${1:-} == --prepare ]]; then
  prepare=true
  shift
fi
version=${1:-}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[A-Za-z0-9.]+)?$ ]] || usage_error "'$version' is no version" "For example: scripts/release.sh 0.1.0"

# of_project: prints the version that pom.xml names.
of_project() { grep -m 1 -oP '(?<=<version>)[^<]+' pom.xml; }

if $prepare; then
  old=$(of_project)
  sed -i "0,/<version>$old</s//<version>$version</" pom.xml {common,worker,benchmarks}/pom.xml
  good "pom.xml: $old is now $version; look at it, name it in CHANGELOG.md, commit, and tag v$version"
  exit 0
fi

[[ $(of_project) == "$version" ]] || die "pom.xml says $(of_project)" "scripts/release.sh --prepare $version"
grep -q "^## $version " CHANGELOG.md || die "CHANGELOG.md has no heading '## $version (DATE)'" "Write it."
[[ -z $(git status --porcelain) ]] || die "the checkout is not clean" "Commit or stash; a release is made of what is committed."

out=$STATE/release/$version
rm -rf "$out"
mkdir -p "$out"
ensure_docker
ensure_image
ensure_worker_image
cp "$SANDBOX_JAR" "$out/strategy-sandbox-$version.jar"
pack_worker_image "strategy-sandbox-worker:$version" "$out/strategy-sandbox-worker-$version.tar"
docker tag "$(cat "$STATE/image")" "strategy-sandbox:$version"
remember image "strategy-sandbox:$version"
docker save --output "$out/strategy-sandbox-$version.tar" "strategy-sandbox:$version"
scripts/sbom.sh "$out"
(cd "$out" && sha256sum -- * >SHA256SUMS)
good "in $(shown "$out"):"
ls -sh "$out" >&2
