# shellcheck shell=bash
# Sourced: the sample dataset, made by the image once per content of its generator.

DATASET_ARGUMENTS=(--stocks 300 --years 8 --seed 7)

# ensure_dataset IMAGE INSTALLATION: makes STATE/dataset unless it is there.
ensure_dataset() {
  local image=$1 installation=$2 hash made=$STATE/dataset.made-from part=$STATE/dataset.part
  hash="$(content_hash deploy/sandbox-image/dataset_tools) ${DATASET_ARGUMENTS[*]}"
  if [[ -d $STATE/dataset && ! -f $made ]]; then
    good "dataset: $(shown "$STATE/dataset") (yours, used as it is)"
    return 0
  fi
  if [[ $(cat "$made" 2>/dev/null) != "$hash" || ! -f $STATE/dataset/manifest.json ]]; then
    step "making the sample dataset (a synthetic market)"
    # Says from now on that the dataset is ours.
    echo incomplete >"$made"
    rm -rf "$part"
    mkdir -p "$part"
    with_dots "$STATE/log/dataset.log" docker run --rm --network none --read-only --cap-drop ALL \
      --security-opt no-new-privileges --user "$(id -u):$(id -g)" --tmpfs /tmp --log-driver none \
      --label org.strategysandbox.project=strategy-sandbox --label "org.strategysandbox.installation=$installation" \
      --volume "$part:/out" --entrypoint python3 "$image" -P -s -m dataset_tools make --out /out/dataset "${DATASET_ARGUMENTS[@]}" \
      || die "the dataset could not be made" "See $STATE/log/dataset.log"
    rm -rf "$STATE/dataset"
    mv "$part/dataset" "$STATE/dataset"
    rmdir "$part"
    printf '%s\n' "$hash" >"$made"
  fi
  good "dataset: $(shown "$STATE/dataset")"
}
