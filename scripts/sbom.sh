#!/usr/bin/env bash
# Bills of materials (CycloneDX JSON) of the jar and of both images, and the licences of third parties: scripts/sbom.sh [FOLDER]
# FOLDER is .sandbox/sbom unless it is named. scripts/audit.sh looks what of it is known to be vulnerable.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in common install docker image jar worker_image python; do
  # shellcheck source=/dev/null
  source "$here/lib/$part.sh"
done
cd "$ROOT"

CYCLONEDX=org.cyclonedx:cyclonedx-maven-plugin:2.9.1
make_state
out=${1:-$STATE/sbom}
mkdir -p "$out"
out=$(realpath "$out")

ensure_docker
ensure_image
ensure_worker_image
need_maven
python311 >/dev/null || install_packages "Python 3.11" python3.11 python3.11-venv

with_dots "$STATE/log/sbom.log" mvn --batch-mode -f "$ROOT/pom.xml" -pl worker -am -Dgates.skip "$CYCLONEDX:makeBom" \
  -DincludeTestScope=false -DoutputFormat=json \
  || die "Maven could not list the jar's libraries" "See $STATE/log/sbom.log"
cp worker/target/bom.json "$out/sbom-jar.cdx.json"

container=$(docker create --network none "$(cat "$STATE/worker-image")")
docker cp "$container:/usr/share/strategy-sandbox/sbom-image.cdx.json" "$out/sbom-worker-image.cdx.json" || true
docker rm "$container" >/dev/null
ensure_base
"$(python311)" scripts/lib/image_sbom.py "$(cat "$STATE/image")" "$BASE" >"$out/sbom-sandbox-image.cdx.json"

"$(python311)" - "$out" >"$out/THIRD-PARTY.txt" <<'PYTHON'
import json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
for file in sorted(folder.glob("*.cdx.json")):
    print(f"{file.name.removeprefix('sbom-').removesuffix('.cdx.json')}\n")
    for c in json.loads(file.read_text(encoding="utf-8"))["components"]:
        names = [l.get("expression") or l["license"].get("id") or l["license"].get("name") for l in c.get("licenses", [])]
        print(f"  {c.get('group', '') and c['group'] + ':'}{c['name']} {c.get('version', '')}: {', '.join(names) or 'not stated'}")
    print()
PYTHON
for file in "$out"/*.cdx.json; do
  good "$(grep -c '"purl"' "$file") components: $(shown "$file")"
done
good "licences: $(shown "$out/THIRD-PARTY.txt")"
