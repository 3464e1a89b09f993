# shellcheck shell=bash
# Sourced: the executable jar, built once per content of its sources.

# jar_path: prints where the jar of the present sources is kept.
jar_path() {
  printf '%s/jar/sandbox-%s.jar\n' "$STATE" \
    "$(content_hash pom.xml .mvn common/pom.xml common/src/main worker/pom.xml worker/src/main config)"
}

jar_is_built() { [[ -f $(jar_path) ]]; }

# ensure_jar: builds when the sources are new; exports SANDBOX_JAR.
ensure_jar() {
  local jar folder built
  jar=$(jar_path)
  if [[ ! -f $jar ]]; then
    need_java
    need_maven
    step "building the worker's jar (the first time Maven fetches its libraries)"
    for folder in common/target worker/target; do
      [[ -e $ROOT/$folder ]] || remember target "$folder"
    done
    with_dots "$STATE/log/maven.log" mvn -f "$ROOT/pom.xml" --quiet -Dgates.skip -Dmaven.test.skip=true package \
      || die "the jar could not be built" "See $STATE/log/maven.log"
    built=("$ROOT"/worker/target/worker-*-all.jar)
    mkdir -p "$STATE/jar"
    rm -f "$STATE"/jar/sandbox-*.jar
    cp "${built[0]}" "$jar.part"
    mv "$jar.part" "$jar"
  fi
  export SANDBOX_JAR=$jar
  good "worker's jar: $(shown "$jar")"
}

# remove_our_targets: removes Maven's folders that were not there before.
remove_our_targets() {
  local folder
  for folder in $(remembered target); do rm -rf "${ROOT:?}/$folder"; done
  rm -f "$STATE/made-target"
}
