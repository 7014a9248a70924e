# What scripts/demo and scripts/test share: they read this file. POSIX sh; the current folder is the project's.

say() {
    printf '%s\n' "$*"
}

# Run a command as root, with sudo where that is needed.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        say "This needs root, and there is no sudo: $*" >&2
        return 1
    fi
}

# Install those of the Debian packages named that are missing; on macOS see install_brew.
install_packages() {
    missing=
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
            missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    say "Installing with apt:$missing"
    if [ -z "${apt_is_fresh:-}" ]; then
        as_root apt-get update -qq || return 1
        apt_is_fresh=yes
    fi
    # shellcheck disable=SC2086 # a list of names
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

install_brew() {
    for formula in "$@"; do
        brew list --formula "$formula" >/dev/null 2>&1 && continue
        say "Installing with brew: $formula"
        brew install --quiet "$formula" || return 1
    done
}

has_apt() {
    command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1
}

has_brew() {
    command -v brew >/dev/null 2>&1
}

# Pango and its companions set handouts; without any Korean font they could not show Korean.
install_pango() {
    if has_apt; then
        install_packages libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
            fonts-nanum fonts-nanum-coding fonts-noto-color-emoji
    elif has_brew; then
        # macOS has Korean and emoji fonts of its own.
        install_brew pango
    else
        say "Neither apt nor brew is here: install Pango, HarfBuzz and a Korean font yourself if handouts fail."
    fi
}

# Set PYTHON to a Python of at least 3.11.
find_python() {
    for PYTHON in python3 python3.14 python3.13 python3.12 python3.11; do
        "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && return 0
    done
    return 1
}

install_python() {
    find_python && return 0
    if has_apt; then
        install_packages python3 && find_python && return 0
        # Ubuntu 22.04 has 3.10 by default and 3.11 beside it.
        install_packages python3.11 && find_python && return 0
    elif has_brew; then
        install_brew python@3.13 && find_python && return 0
    fi
    say "classdeck needs Python 3.11 or newer." >&2
    return 1
}

# Make .venv, or make it anew where its Python is gone.
make_venv() {
    if .venv/bin/python -c 'import pip' >/dev/null 2>&1; then
        return 0
    fi
    install_python || return 1
    if ! "$PYTHON" -c 'import ensurepip, venv' >/dev/null 2>&1 && has_apt; then
        install_packages "$PYTHON-venv" || return 1
    fi
    say "Making a virtual environment in .venv"
    "$PYTHON" -m venv --clear .venv
}

# Install the project with what it depends on, and what else is named, unless that was done for the same files.
install_project() {
    done_for=$(cat pyproject.toml builder/__init__.py | cksum)" $*"
    if [ "$(cat .venv/installed 2>/dev/null)" = "$done_for" ]; then
        return 0
    fi
    say "Installing classdeck and what it needs into .venv"
    # pip knows dependency groups since 25.1.
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1' || return 1
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable . "$@" || return 1
    printf '%s\n' "$done_for" >.venv/installed
}
