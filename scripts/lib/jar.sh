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
    rm -f "$STATE"/jar/sandbox-*.jar "$STATE"/jar/sandbox-*.jsa
    cp "${built[0]}" "$jar.part"
    mv "$jar.part" "$jar"
    archive_classes "$jar"
  fi
  export SANDBOX_JAR=$jar
  good "worker's jar: $(shown "$jar")"
}

# archive_classes JAR: writes the archive of classes that scripts/sandbox maps at every start. It
# belongs to this jar and this Java; any other one starts without it, only slower.
archive_classes() {
  local jar=$1 archive=${1%.jar}.jsa
  if ! SANDBOX_JAR=$jar SANDBOX_JAVA_OPTS="-XX:ArchiveClassesAtExit=$archive.part ${SANDBOX_JAVA_OPTS:-}" \
    "$ROOT/scripts/sandbox" rehearse >"$STATE/log/archive.log" 2>&1 || [[ ! -s $archive.part ]]; then
    rm -f "$archive.part"
    info "no archive of classes was made; commands start slower (see $(shown "$STATE/log/archive.log"))"
    return 0
  fi
  mv -f "$archive.part" "$archive"
}

# remove_our_targets: removes Maven's folders that were not there before.
remove_our_targets() {
  local folder
  for folder in $(remembered target); do rm -rf "${ROOT:?}/$folder"; done
  rm -f "$STATE/made-target"
}
