# Sourced by the checks that install other programs: what a registry does not give after three tries is a SKIP
# that says why; TARGET is the make target that says it.

three_times() {
	for pause in 2 8 0; do
		"$@" && return
		sleep "$pause"
	done
	return 1
}

skip() {
	echo "$TARGET: SKIP: $1" >&2
	exit 0
}

# Usage: apt_install COMMAND PACKAGE: install the package where the command is missing, as root on Debian or Ubuntu.
apt_install() {
	command -v "$1" >/dev/null && return
	[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || skip "there is no $1; install your system's package $2"
	export DEBIAN_FRONTEND=noninteractive
	three_times apt-get update -qq || skip "apt's registry does not answer"
	three_times apt-get install -y -qq --no-install-recommends "$2" >/dev/null || skip "apt could not install $2"
}
