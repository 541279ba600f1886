#!/usr/bin/env bash
# Brings the Python environment up to date: `setup.sh run|dev [python]`. Does nothing when it is.
# What was installed is kept as a copy in the environment, so that a newer or an older checkout is noticed alike.
set -euo pipefail
cd "$(dirname "$0")/../.."
kind=$1 python=${2:-python3}
here=$PWD/.venv
requirements=backend/requirements

# Programs in an environment know the path they were made at: one that was moved must be made again.
if [ "$(cat "$here/made-at" 2>/dev/null)" != "$here" ] || ! "$here/bin/python" -c '' 2>/dev/null; then
  bash backend/tools/preflight.sh "$python"
  echo "making the Python environment"
  "$python" -m venv --clear "$here"
  "$here/bin/python" -m pip install -q --disable-pip-version-check uv==0.13.8
  echo "$here" >"$here/made-at"
fi

install() { # whatever is older goes; every file is checked by its hash; pip where uv cannot reach the packages
  "$here/bin/uv" pip install -q -p "$here/bin/python" --require-hashes -r "$1" 2>"$here/uv.log" \
    || "$here/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$1" \
    || { cat "$here/uv.log" >&2; return 1; }
}

for part in run dev; do
  if ! cmp -s "$requirements/$part.txt" "$here/$part.txt"; then
    echo "installing what Grove needs ($part)"
    install "$requirements/$part.txt"
    cp "$requirements/$part.txt" "$here/$part.txt"
  fi
  if [ "$part" = "$kind" ]; then break; fi
done
