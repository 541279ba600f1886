#!/usr/bin/env bash
# Finds the programs that tests drive beside Grove's own (Chromium, nginx, Prometheus with Alertmanager and an exporter), or
# installs them through the system's packages where it may.
set -euo pipefail

has() { # any of these names
  local name
  for name in "$@"; do [ -n "$name" ] && command -v "$name" >/dev/null && return 0; done
  return 1
}

missing=()
has "${GROVE_CHROMIUM:-}" chromium chromium-browser google-chrome || missing+=(chromium)
PATH="$PATH:/usr/sbin" has "${GROVE_NGINX:-}" nginx || missing+=(nginx-light)
has promtool || missing+=(prometheus)
has amtool || missing+=(prometheus-alertmanager)
has prometheus-postgres-exporter postgres_exporter || missing+=(prometheus-postgres-exporter)
[ ${#missing[@]} = 0 ] && exit 0

if command -v apt-get >/dev/null; then
  sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo -n"
  $sudo apt-get update -qq >/dev/null 2>&1 || true
  # Where the engine alone is a package of its own, most tests take it: two thirds of the work.
  if [ "${missing[0]}" = chromium ] && [ -n "$(apt-cache show chromium-headless-shell 2>/dev/null)" ]; then
    missing+=(chromium-headless-shell)
  fi
  echo "installing for the tests: ${missing[*]}"
  # A proxy that begins to serve because tests want its program would be a surprise.
  if $sudo env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>&1; then
    exit 0
  fi
fi
echo "The tests need ${missing[*]}: install them, or set GROVE_CHROMIUM and GROVE_NGINX to their paths." >&2
exit 1
