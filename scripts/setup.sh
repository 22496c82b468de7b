# shellcheck shell=bash
# Shared by ./run, ./test and .ci/run: packages, configuring and building. To be sourced.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\n\033[1m== %s\033[0m\n' "$*" >&2; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# packages SECTION…: the names in these sections of cmake/debian-packages.txt.
packages() {
    local section
    for section in "$@"; do
        sed -n "/^\[$section\]/,/^\[/p" cmake/debian-packages.txt | grep -v -e '^\[' -e '^#' -e '^$'
    done
}

# missing_packages SECTION…: the names in these sections that are not installed.
missing_packages() {
    local wanted name installed
    mapfile -t wanted < <(packages "$@")
    command -v dpkg-query >/dev/null ||
        fail "This is not Debian. Install what these packages hold, then build with CMake: ${wanted[*]}"
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)
    for name in "${wanted[@]}"; do
        grep -qxF "installed $name" <<<"$installed" || echo "$name"
    done
}

# install_missing SECTION…: installs what is not there yet, as root or through sudo.
install_missing() {
    local missing as_root=()
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0
    mapfile -t missing <<<"$missing"

    say "Installing ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null ||
            fail "Run this as root once: apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [TARGET…]: configures what is not configured yet and builds; all targets by default.
build() {
    local preset=$1
    shift
    [[ -f build/$preset/build.ninja ]] || cmake --preset "$preset" >&2
    cmake --build --preset "$preset" ${1:+--target "$@"} >&2
}
