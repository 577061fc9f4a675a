#!/bin/sh
# Makes .venv if it is not there and installs a lock file and this project into it:
#   requirements/venv.sh requirements/site.txt
set -eu

sentence() {
    echo "$1" >&2
    exit 1
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

suitable_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if is_new_enough "$name"; then
            echo "$name"
            return
        fi
    done
    sentence "Python 3.11 or newer is needed: install it, or name it, for example: make PYTHON=python3.13 site"
}

# Debian and Ubuntu keep a part of the standard library in a package of its own.
install_venv_module() {
    version=$("$1" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq && apt-get install -qq -y --no-install-recommends "$version-venv" >/dev/null
    else
        sentence "Python's venv module is missing: run 'sudo apt-get install $version-venv', then make again."
    fi
}

lock=$1
if ! [ -x .venv/bin/pip ]; then
    python=$(suitable_python)
    "$python" -c 'import ensurepip, venv' 2>/dev/null || install_venv_module "$python"
    "$python" -m venv .venv
fi
.venv/bin/pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes --requirement "$lock"
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
# pip compiles what it copies, but not what stays where it is; with PYTHONDONTWRITEBYTECODE each run would compile it all.
.venv/bin/python -m compileall -q plugins
