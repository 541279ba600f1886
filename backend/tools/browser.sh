#!/usr/bin/env bash
# Finds Chromium for the browser tests, or installs it through the system's packages where it may.
set -euo pipefail
for name in "${GROVE_CHROMIUM:-}" chromium chromium-browser google-chrome; do
  [ -n "$name" ] && command -v "$name" >/dev/null && exit 0
done
if command -v apt-get >/dev/null; then
  sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo -n"
  echo "installing Chromium for the browser tests"
  if $sudo apt-get update -qq >/dev/null 2>&1 && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null 2>&1; then
    exit 0
  fi
fi
echo "The browser tests need Chromium: install it, or set GROVE_CHROMIUM to its path." >&2
exit 1
