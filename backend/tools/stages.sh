#!/usr/bin/env bash
# Runs targets of the Makefile one after another, says how long each took, and fails when one of them failed.
# All run, so that one look shows everything that is wrong; the last one's own closing line comes last.
set -uo pipefail
failed=()
for stage in "$@"; do
  began=$SECONDS
  printf '\n── %s\n' "$stage"
  if make "$stage" ARGS="${ARGS:-}"; then
    verdict=fine
  else
    verdict=FAILED
    failed+=("$stage")
  fi
  if [ "$stage" != "${!#}" ]; then
    printf '── %s: %s after %s s\n' "$stage" "$verdict" $((SECONDS - began))
  fi
done
if [ ${#failed[@]} -gt 0 ]; then
  printf '\nfailed: %s\n' "${failed[*]}" >&2
  exit 1
fi
