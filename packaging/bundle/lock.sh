#!/bin/sh
# Pins what the bundles are made of anew: reads packaging/bundle/requirements.in, writes requirements.lock and
# requirements-torch.lock beside it, with the SHA-256 of every file that the three systems may get.
#
#   packaging/bundle/lock.sh       needs uv in PATH (pip install uv) and the network
set -eu
here="$(cd -- "$(dirname -- "$0")" && pwd)"
compile() {
    uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links --no-build "$@"
}
cd "$here"
# torch alone: what it needs differs between its builds, and is named in requirements.in
unset UV_FIND_LINKS PIP_FIND_LINKS || true
compile requirements.in -o requirements.lock
printf '%s\n' "torch==$(sed -n 's/^# torch //p' requirements.in)" |
    compile --no-deps - -o requirements-torch.lock
