#!/usr/bin/env bash
# Brings a compose host to another version: `deploy.sh VERSION`, run in the folder of docker-compose.yml.
# Pulls, dumps, migrates, replaces one service after another, waits until the new one is healthy, and goes back to the
# version before when it does not become so. Migrations only add until the version after: the version before runs on the
# schema of this one, so that going back needs no migration back.
set -euo pipefail

version=${1:?which version? deploy.sh VERSION}
[[ $version =~ ^[A-Za-z0-9._-]{1,128}$ ]] || { echo "$version is no version" >&2; exit 2; }
profile=${GROVE_PROFILE:-minimal}
patience=${GROVE_DEPLOY_PATIENCE_SECONDS:-120}
kept=.env

compose() { docker compose --profile "$profile" "$@"; }

before=$(sed -n 's/^GROVE_VERSION=//p' "$kept" | tail -n 1)
[ -n "$before" ] || { echo "GROVE_VERSION is missing in $kept: start once by hand" >&2; exit 2; }

choose() { # the version that compose runs from now on, also after a restart of the machine
  local draft
  draft=$(mktemp "$kept.XXXXXX")
  chmod 600 "$draft"
  sed "s/^GROVE_VERSION=.*/GROVE_VERSION=$1/" "$kept" >"$draft"
  mv "$draft" "$kept"
}

roll() { # replace the processes; the API first, as whoever waits for it is a person
  compose up -d --no-deps --wait --wait-timeout "$patience" api \
    && compose up -d --no-deps worker scheduler \
    && compose up -d --no-deps --wait --wait-timeout "$patience" proxy \
    && compose exec -T proxy nginx -s reload
}

echo "from $before to $version"
choose "$version"
if ! compose pull --quiet; then
  choose "$before"
  echo "the images of $version cannot be had: nothing was changed" >&2
  exit 1
fi

mkdir -p backups
dump=backups/before-$version-$(date -u +%Y%m%dT%H%M%SZ).dump
compose exec -T postgres pg_dump -U grove -Fc grove >"$dump.part" || { choose "$before"; rm -f "$dump.part"; echo "the dump failed: nothing was changed" >&2; exit 1; }
mv "$dump.part" "$dump"
echo "dumped to $dump"

if ! compose run --rm -T migrate; then
  choose "$before"
  echo "the migration failed: the old version still runs; the database is as before or at the last whole migration" >&2
  exit 1
fi

if roll; then
  echo "$version runs"
  exit 0
fi

echo "$version does not become healthy: going back to $before" >&2
choose "$before"
if roll; then
  echo "$before runs again" >&2
else
  echo "going back failed too: see docker compose ps, and $dump" >&2
fi
exit 1
