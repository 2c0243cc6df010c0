# Sourced by container_check.sh: an engine of its own, and local stand-ins for the two base images.
#
# Nothing here needs an image registry. The Python base is made by mmdebstrap from whatever package sources the
# machine has; nginx is unpacked from the same sources on top of it. Dockerfile and compose file are used as
# they are and only told other image names, as anybody could.

# docker.io is Debian's name for the package of the engine.
engine_packages=(dockerd:docker.io "$docker:docker.io" mmdebstrap:mmdebstrap docker-compose:docker-compose curl:curl)

install_missing_packages() {
  local missing=() entry package
  for entry in "${engine_packages[@]}"; do
    package=${entry##*:}
    command -v "${entry%:*}" >/dev/null || [[ " ${missing[*]} " == *" $package "* ]] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  note "installing ${missing[*]}"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
    >"$work/apt.log" 2>&1 || skip "apt could not install ${missing[*]}: $(tail -1 "$work/apt.log")"
}

# The private socket and folders leave an engine that already runs on this machine alone.
start_engine() {
  [ -e /sys/class/net/docker0 ] || bridge_is_ours=1
  export DOCKER_HOST=unix://$work/docker.sock
  dockerd --host "$DOCKER_HOST" --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/pid" \
    >"$work/dockerd.log" 2>&1 &
  engine=$!
  local _
  for _ in $(seq 100); do
    "$docker" info >/dev/null 2>&1 && return
    kill -0 "$engine" 2>/dev/null || { engine=; skip "dockerd: $(tail -1 "$work/dockerd.log")"; }
    sleep 0.1
  done
  skip "dockerd did not answer within 10 s"
}

stop_engine() {
  [ -n "$engine" ] || return 0
  "$docker" ps -aq | xargs -r "$docker" rm -f >/dev/null 2>&1 || true
  "$docker" network prune --force >/dev/null 2>&1 || true
  kill "$engine" 2>/dev/null || true
  wait "$engine" 2>/dev/null || true
  [ -z "${bridge_is_ours:-}" ] || ip link delete docker0 2>/dev/null || true
}

apt_sources() {
  local file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ -s "$file" ] && printf '%s\n' "$file"
  done
}

# Like the official slim images: Debian's essentials, Python with pip, and no bytecode. Made once, then cached.
make_base_image() {
  local release base sources
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  base=$cache/python-$release.tar
  if [ ! -s "$base" ]; then
    note "making a base image of $release"
    mapfile -t sources < <(apt_sources)
    mmdebstrap --quiet --variant=essential \
      --include=python3,python3-pip-whl,ca-certificates,netbase,tzdata \
      --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
      --dpkgopt='path-exclude=/usr/share/locale/*' \
      --customize-hook='chroot "$1" ln -s python3 /usr/bin/python' \
      --customize-hook='chroot "$1" python3 -c "
import glob, sysconfig, zipfile
wheel, = glob.glob(\"/usr/share/python-wheels/pip-*.whl\")
zipfile.ZipFile(wheel).extractall(sysconfig.get_path(\"purelib\"))"' \
      --customize-hook='find "$1/usr" -name __pycache__ -type d -prune -exec rm -rf {} +' \
      "$release" "$base.new.tar" "${sources[@]}" </dev/null >"$work/mmdebstrap.log" 2>&1 \
      || skip "mmdebstrap: $(grep -m1 '^E:' "$work/mmdebstrap.log" || tail -1 "$work/mmdebstrap.log")"
    mv "$base.new.tar" "$base"
  fi
  "$docker" import -c 'ENV LANG=C.UTF-8' -c 'CMD ["python3"]' "$base" "$base_image" >/dev/null
}

# The files of Debian's nginx over the same base; what it links to is there already.
make_nginx_image() {
  local context=$work/nginx
  mkdir -p "$context/root"
  [ -n "$(ls /var/lib/apt/lists/*_Packages* 2>/dev/null)" ] || apt-get update >"$work/apt.log" 2>&1
  (cd "$context" && apt-get -o APT::Sandbox::User=root download nginx nginx-common libnginx-mod-http-js) >"$work/apt.log" 2>&1 \
    || skip "apt could not download nginx: $(tail -1 "$work/apt.log")"
  find "$context" -name '*.deb' -exec dpkg-deb --extract {} "$context/root" \;
  rm -rf "$context/root/lib"  # units of systemd; in the base, /lib is a link
  printf 'FROM %s\nCOPY root/ /\nRUN nginx -v\n' "$base_image" >"$context/Dockerfile"
  build_image "$nginx_image" "$context"
}

# Build settings of this machine's pip, as the Dockerfile's optional secrets: sources and CAs, no local paths.
write_pip_secrets() {
  local bundle=${PIP_CERT:-${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}}
  secrets=()
  [ -s "$bundle" ] || return 0
  "$python" - >"$work/pip.conf" <<'PYTHON'
import shlex
import subprocess
import sys

KEPT = ("index-url", "extra-index-url", "trusted-host", "proxy", "timeout", "default-timeout")
shown = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True).stdout
print("[global]\ncert = /etc/ssl/certs/ca-certificates.crt")
for line in shown.splitlines():
    key, _, value = line.partition("=")
    key = key.rpartition(".")[2]
    words = [word for word in " ".join(shlex.split(value)).split() if not word.startswith(("file:", "/"))]
    if key in KEPT and words:
        print(key, "=", " ".join(words))
PYTHON
  secrets=(--secret "id=pip_conf,src=$work/pip.conf" --secret "id=ca_bundle,src=$bundle")
}

# build_image TAG CONTEXT [OPTION...]
build_image() {
  local tag=$1 context=$2
  shift 2
  DOCKER_BUILDKIT=1 "$docker" build --progress plain --tag "$tag" "$@" "$context" >"$work/build.log" 2>&1 \
    || { tail -40 "$work/build.log"; die "building $tag"; }
}
