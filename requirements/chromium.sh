#!/bin/sh
# Prints the path of a Chromium that runs, installing one where none is found. The browser tests need it.
set -eu

runs() {
    "$1" --version >/dev/null 2>&1
}

print_first_that_runs() {
    for name in "$@"; do
        path=$(command -v "$name") || continue
        if runs "$path"; then
            echo "$path"
            exit 0
        fi
    done
}

playwright_path() {
    .venv/bin/python -c 'from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)'
}

if [ -n "${CHROMIUM:-}" ]; then
    print_first_that_runs "$CHROMIUM"
    echo "CHROMIUM names '$CHROMIUM', which does not run: set it to a Chromium or Chrome, or unset it." >&2
    exit 1
fi
print_first_that_runs chromium chromium-browser google-chrome google-chrome-stable "$(playwright_path)"

# Ubuntu's package of this name is a stub for snap, so only Debian's is asked for.
if [ "$(id -u)" -eq 0 ] && grep -qs '^ID=debian' /etc/os-release; then
    export DEBIAN_FRONTEND=noninteractive
    (apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium) >/dev/null || true
    print_first_that_runs chromium
fi
.venv/bin/playwright install chromium >&2 || true
print_first_that_runs "$(playwright_path)"

echo "The browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or set CHROMIUM to its path." >&2
exit 1
