#!/usr/bin/env bash
# Installs locked packages, each checked by its hash: with uv, or with pip where uv cannot reach the packages.
set -euo pipefail
venv=$1 requirements=$2
"$venv/bin/uv" pip install -q -p "$venv/bin/python" --require-hashes -r "$requirements" 2>"$venv/uv.log" \
  || "$venv/bin/python" -m pip install -q --disable-pip-version-check --require-hashes -r "$requirements"
