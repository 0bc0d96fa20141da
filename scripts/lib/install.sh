# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts. install_missing KIND...: installs the packages of scripts/packages.txt that are not there yet.

install_missing() {
    local wanted missing
    wanted=$(for kind in "$@"; do sed -n "s/^$kind  *//p" "$root/scripts/packages.txt"; done)
    missing=$(for package in $wanted; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || echo "$package"
    done)
    [ -z "$missing" ] && return
    if ! command -v apt-get >/dev/null; then
        echo "These Debian packages are missing, and there is no apt-get to install them with:" $missing >&2
        exit 1
    fi
    local sudo=()
    [ "$(id -u)" -eq 0 ] || sudo=(sudo)
    echo "Installing from Debian's packages (${sudo[*]:-as root}):" $missing
    "${sudo[@]}" apt-get update -q
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
}
