#!/usr/bin/env bash
# Builds the image, runs it and the compose file for real, and holds them to what docs/container.md promises.
#
#   make test-container      needs root on Debian or Ubuntu; an image registry is neither needed nor asked
#   REQUIRE_CONTAINER=1      a machine that cannot run this is a failure, not a SKIP
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
docker=/usr/bin/docker
image=mockgpt:check
base_image=mockgpt-check/python
nginx_image=mockgpt-check/nginx

note() { echo "== $*"; }
die() { echo "FAILED: $*" >&2; exit 1; }
skip() { echo "SKIP container check: $*"; [ -z "${REQUIRE_CONTAINER:-}" ]; exit; }

[ "$(id -u)" = 0 ] || skip "needs root"
command -v apt-get >/dev/null || skip "needs Debian's package tools"
work=$(mktemp -d)
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/mockgpt-container
mkdir -p "$cache"
. scripts/container_engine.sh
trap 'stop_engine; rm -rf "$work"' EXIT

install_missing_packages
start_engine
make_base_image
make_nginx_image
write_pip_secrets
note "building the image"
build_image "$image" . --build-arg "PYTHON_IMAGE=$base_image" "${secrets[@]}"

note "checking"
export DOCKER=$docker COMPOSE=docker-compose IMAGE=$image PYTHON_IMAGE=$base_image NGINX_IMAGE=$nginx_image
$COMPOSE config --quiet
WORK=$work "$python" scripts/container_check.py

note "recipes"
# Ryuk, which removes what a killed test leaves, would come from a registry; the engine ends with this script.
MOCKGPT_IMAGE=$image TESTCONTAINERS_RYUK_DISABLED=true PYTHONPATH=scripts \
  "$python" scripts/run_examples.py testcontainers testcontainers_node
