#!/usr/bin/env bash
# `make test-cluster`: bring Redis, HAProxy and the Redis client, and test shared state with them.
set -euo pipefail
PYTHON=${PYTHON:-.venv/bin/python}
TARGET=test-cluster
. "$(dirname "$0")/registries.sh"

command -v valkey-server >/dev/null || apt_install redis-server redis-server
[ -x /usr/sbin/haproxy ] || apt_install haproxy haproxy
if ! "$PYTHON" -c 'import redis' 2>/dev/null; then
	three_times "$PYTHON" -m pip install --quiet --disable-pip-version-check -e '.[cluster]' || skip "pip could not install the Redis client"
fi
exec "$PYTHON" -m pytest -q -rs tests/cluster
