#!/usr/bin/env bash
# Runs one stage of the tests and says how long it took; fails when the stage fails.
set -uo pipefail
name=$1; shift
began=$SECONDS
printf '── %s\n' "$name"
"$@"
code=$?
printf '── %s: %s in %s s\n' "$name" "$([ $code = 0 ] && echo fine || echo FAILED)" $((SECONDS - began))
exit $code
