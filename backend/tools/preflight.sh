#!/usr/bin/env bash
# Says in plain words what a machine lacks before anything is installed.
set -euo pipefail
python=${1:-python3}

fail() { printf '\n%s\n' "$1" >&2; exit 1; }

command -v "$python" >/dev/null || fail "Grove needs Python 3.11 or newer (Debian, Ubuntu: apt install python3 python3-venv)."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
  || fail "Grove needs Python 3.11 or newer; $python is $("$python" -V 2>&1). Try: make PYTHON=python3.12 run"
"$python" -c 'import ensurepip, venv' 2>/dev/null \
  || fail "This Python cannot make environments (Debian, Ubuntu: apt install python3-venv)."
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64 | Linux-aarch64)
    "$python" - <<'PY' || fail "The embedded servers need glibc 2.28 or newer (no musl). Use docker compose, or set GROVE_DATABASE_URL and GROVE_REDIS_URL."
import platform, sys
name, version = platform.libc_ver()
sys.exit(name != "glibc" or tuple(map(int, version.split(".")[:2])) < (2, 28))
PY
    ;;
  Darwin-arm64) ;;
  *) fail "There are no embedded servers for $(uname -s) on $(uname -m): set GROVE_DATABASE_URL and GROVE_REDIS_URL to servers of your own." ;;
esac
