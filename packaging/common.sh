# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by run, test, bench and screenshots.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top" || exit 1

say() { printf '%s\n' "$*" >&2; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

available() {
    apt-cache show --no-all-versions "$1" >/dev/null 2>&1
}

# The first of "a|b" that is installed, else the first that this release has.
choose() {
    local names name
    case "$1" in *'|'*) ;; *) echo "$1"; return ;; esac # asking apt takes a second
    IFS='|' read -ra names <<<"$1"
    for name in "${names[@]}"; do installed "$name" && { echo "$name"; return; }; done
    for name in "${names[@]}"; do available "$name" && { echo "$name"; return; }; done
    echo "${names[0]}"
}

# install_packages [test]: what the list names and the machine lacks.
install_packages() {
    local line section=run missing=() candidates=()
    while read -r line; do
        case "$line" in
            ''|'#'*) continue ;;
            '[test]') section=test; continue ;;
        esac
        [ "$section" = run ] || [ "${1:-}" = test ] || continue
        candidates+=("$line")
    done <packaging/packages.list

    for line in "${candidates[@]}"; do
        local name found=
        for name in ${line//|/ }; do installed "$name" && found=1; done
        [ -n "$found" ] || missing+=("$line")
    done
    [ "${#missing[@]}" -gt 0 ] || return 0

    if ! command -v apt-get >/dev/null; then
        say "These packages are missing and apt-get is not here to install them: ${missing[*]}"
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "These packages are missing: ${missing[*]}"
        say "Run this as root, or install sudo, or install the packages yourself."
        exit 1
    fi
    say "Installing ${#missing[@]} missing packages …"
    as_root apt-get update -q >&2 || exit 1
    local chosen=()
    for line in "${missing[@]}"; do chosen+=("$(choose "$line")"); done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${chosen[@]}" >&2 || exit 1
}

# build PRESET [TARGET…]: configures once, then builds what changed.
build() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >&2 || exit 1
    cmake --build --preset "$preset" ${1:+--target "$@"} >&2 || exit 1
}
