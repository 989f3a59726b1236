#!/usr/bin/env bash
# Packs a bundle into SR-Desktop-VERSION-linux-x86_64.tar.xz, with an install script for one person.
#
#     packaging/linux/build_tarball.sh BUNDLE [FOLDER]
#
# BUNDLE is what packaging/build_bundle.py made; the archive comes into FOLDER (default: dist). Needs tar
# and xz. The same bundle gives the same bytes: names are sorted, times are SOURCE_DATE_EPOCH's.
# PACK names another compressor ("zstd -T0 -10" for trials).
set -euo pipefail
# shellcheck source=packaging/linux/stage.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/stage.sh"
[ $# -ge 1 ] || stop "usage: build_tarball.sh BUNDLE [FOLDER]"
bundle="$(readlink -f -- "$1")"
is_bundle "$bundle"
to="${2:-$root/dist}"
mkdir -p -- "$to"
name="SR-Desktop-$version-linux-x86_64"
target="$(readlink -f -- "$to")/$name.tar.xz"

work="$(mktemp -d)"
trap 'rm -rf -- "$work"' EXIT
mkdir "$work/$name"
cp -Rl -- "$bundle" "$work/$name/program" 2>/dev/null || {
    rm -rf -- "$work/$name/program"
    cp -R -- "$bundle" "$work/$name/program" # another drive has no links to it
}
stage_share "$work/$name/share"
install -m755 "$here/install.sh" "$here/uninstall.sh" "$work/$name/"
install -m644 "$root/LICENSE" "$work/$name/LICENSE"
printf 'id=%s\nversion=%s\n' "$(app_id)" "$version" >"$work/$name/package"

read -ra pack <<<"${PACK:-xz -T0 -6}"
tar --sort=name --mtime="@${SOURCE_DATE_EPOCH:-0}" --owner=0 --group=0 --numeric-owner \
    --hard-dereference -C "$work" -cf - "$name" | "${pack[@]}" >"$target.part"
mv -- "$target.part" "$target"
printf '%s bytes  %s\n' "$(stat -c %s -- "$target")" "$target"
