#!/bin/sh
# In certbot's container: gets a certificate from Let's Encrypt and looks twice a day whether it is to be renewed. The proxy
# answers the challenges from the volume that both share, and reads what is laid down here (infra/nginx/renewed.sh).
set -eu
: "${GROVE_SERVER_NAME:?}" "${GROVE_ACME_EMAIL:?}"
tls=${GROVE_TLS_DIR:-/tls}
pause=${GROVE_ACME_PAUSE_SECONDS:-43200}

lay_down() { # both files are whole at any moment, the chain last: it is what the proxy looks at
  live=${RENEWED_LINEAGE:?}
  install -m 400 -o "${GROVE_PROXY_USER:-101}" "$live/privkey.pem" "$tls/privkey.pem.new"
  install -m 444 "$live/fullchain.pem" "$tls/fullchain.pem.new"
  mv "$tls/privkey.pem.new" "$tls/privkey.pem"
  mv "$tls/fullchain.pem.new" "$tls/fullchain.pem"
}

if [ "${1:-}" = lay-down ]; then
  lay_down
  exit 0
fi

while :; do
  # A failed try is no reason to end: Let's Encrypt may be away, or the name lead elsewhere yet.
  certbot certonly --non-interactive --agree-tos --keep-until-expiring --webroot --webroot-path /var/www/acme \
    --email "$GROVE_ACME_EMAIL" --domain "$GROVE_SERVER_NAME" ${GROVE_ACME_SERVER:+--server "$GROVE_ACME_SERVER"} \
    --deploy-hook "/bin/sh $0 lay-down" || echo "no certificate yet: tried again in $pause seconds" >&2
  sleep "$pause" &
  wait $!
done
