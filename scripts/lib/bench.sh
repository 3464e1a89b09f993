# shellcheck shell=bash
# Sourced by scripts/bench.sh: one function for each benchmark.

# benchmark_classpath: builds the benchmarks; prints the class path.
benchmark_classpath() {
  mvn --quiet -Pbenchmarks -Dgates.skip -Dmaven.test.skip=true -pl benchmarks -am package >&2 \
    || die "the benchmarks could not be built" "Run: mvn -Pbenchmarks -Dgates.skip package"
  printf '%s:%s\n' "$ROOT/benchmarks/target/classes" "$(cat "$ROOT/benchmarks/target/classpath")"
}

# bench_validator QUICK STRATEGIES: speed of the validation.
bench_validator() {
  local quick=$1 strategies=$2 folder=$ROOT/docs/benchmarks classpath java=(java) options=() processes=40 source
  [[ -z ${JAVA_HOME:-} ]] || java=("$JAVA_HOME/bin/java")
  if [[ $quick == true ]]; then
    folder=$STATE/benchmarks
    options=(-f 1 -wi 1 -w 1 -i 1 -r 1)
    processes=3
  fi
  mkdir -p "$folder/raw"
  classpath=$(benchmark_classpath)
  java+=(-Dfile.encoding=UTF-8 "-Dbenchmark.strategies=$strategies" -cp "$classpath")

  step "warm validation (JMH)"
  with_dots "$STATE/log/jmh.log" "${java[@]}" org.openjdk.jmh.Main 'Validator|WorstSource' "${options[@]}" \
    -rf csv -rff "$folder/raw/validator-jmh.csv" || die "the measurement failed" "See $(shown "$STATE/log/jmh.log")"

  step "first validation in $processes new processes, and of each source of 64 KiB in one of its own"
  {
    echo "source,bytes,valid,millis"
    for ((source = 0; source < processes; source++)); do
      "${java[@]}" org.strategysandbox.benchmarks.FirstValidation "$source"
    done
    for source in $("${java[@]}" org.strategysandbox.benchmarks.FirstValidation --names); do
      "${java[@]}" org.strategysandbox.benchmarks.FirstValidation "$source"
    done
  } >"$folder/raw/validator-first.csv"

  "${java[@]}" org.strategysandbox.benchmarks.ValidatorReport "$folder/raw" "$folder/validator.md"
  good "written: $(shown "$folder/validator.md")"
}
