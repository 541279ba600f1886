#!/bin/sh
# Beside nginx in its container: when a certificate was renewed, nginx reads it. Open sockets stay, as the workers that hold
# them end with the last of them.
set -eu
chain=${GROVE_TLS_DIR:-/etc/nginx/tls}/fullchain.pem
pause=${GROVE_TLS_LOOK_SECONDS:-60}
reload=${GROVE_NGINX_RELOAD:-nginx -s reload}

look() { # what the file is at this moment
  cksum <"$chain" 2>/dev/null || echo none
}

watch() {
  seen=$(look)
  echo "looking after $chain"
  while sleep "$pause"; do
    now=$(look)
    [ "$now" = "$seen" ] && continue
    seen=$now
    $reload || echo "nginx could not be told of the new certificate" >&2
  done
}

if [ "${1:-}" = here ]; then watch; else watch & fi
