#!/usr/bin/env bash
# Packs a bundle into SR-Desktop-VERSION-x86_64.AppImage: one file that runs without installation.
#
#     packaging/linux/build_appimage.sh BUNDLE [FOLDER]
#
# Needs appimagetool and the AppImage runtime. They are taken from APPIMAGETOOL and APPIMAGE_RUNTIME (files),
# else fetched with curl, and in both cases must have the SHA-256 below. Where they cannot be had, the
# script says so and ends with status 3, after it made and checked the AppDir (kept in KEEP_APPDIR if set).
set -euo pipefail
# shellcheck source=packaging/linux/stage.sh
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/stage.sh"

tool_address=https://github.com/AppImage/appimagetool/releases/download/1.9.1/appimagetool-x86_64.AppImage
tool_hash=ed4ce84f0d9caff66f50bcca6ff6f35aae54ce8135408b3fa33abfc3cb384eb0
runtime_address=https://github.com/AppImage/type2-runtime/releases/download/20251108/runtime-x86_64
runtime_hash=2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d

[ $# -ge 1 ] || stop "usage: build_appimage.sh BUNDLE [FOLDER]"
bundle="$(readlink -f -- "$1")"
is_bundle "$bundle"
to="${2:-$root/dist}"
mkdir -p -- "$to"
target="$(readlink -f -- "$to")/SR-Desktop-$version-x86_64.AppImage"

work="$(mktemp -d)"
trap 'rm -rf -- "$work"' EXIT
appdir="${KEEP_APPDIR:-$work/SR-Desktop.AppDir}"
rm -rf -- "$appdir"
mkdir -p -- "$appdir/usr/lib" "$appdir/usr/bin"
cp -R -- "$bundle" "$appdir/usr/lib/sr-desktop"
ln -s ../lib/sr-desktop/sr-desktop "$appdir/usr/bin/sr-desktop"
stage_share "$appdir/usr/share"
install -m755 "$here/AppRun" "$appdir/AppRun"
cp -- "$here/sr-desktop.desktop" "$appdir/"
cp -- "$here/icons/hicolor/256x256/apps/sr-desktop.png" "$appdir/"
ln -s sr-desktop.png "$appdir/.DirIcon"
"$appdir/AppRun" --version >/dev/null || stop "The program in the AppDir does not start."

fetched() { # file given or empty, address, hash, name: prints the path of a file with this hash
    local file="$1"
    if [ -z "$file" ]; then
        file="$work/$4"
        curl --fail --silent --show-error --location --output "$file" "$2" || return 1
    fi
    printf '%s  %s\n' "$3" "$file" | sha256sum --check --status || {
        printf '%s is not the pinned file: its SHA-256 must be %s.\n' "$file" "$3" >&2
        return 1
    }
    printf '%s\n' "$file"
}
missing() {
    printf 'No AppImage was made: %s could not be had. The AppDir is in order.\n' "$1" >&2
    exit 3
}
tool="$(fetched "${APPIMAGETOOL-}" "$tool_address" "$tool_hash" appimagetool)" || missing appimagetool
runtime="$(fetched "${APPIMAGE_RUNTIME-}" "$runtime_address" "$runtime_hash" runtime)" ||
    missing "the AppImage runtime"
cp -- "$tool" "$work/tool"
chmod +x "$work/tool"
# build machines have no FUSE for the tool, which is an AppImage itself
ARCH=x86_64 APPIMAGE_EXTRACT_AND_RUN=1 "$work/tool" --runtime-file "$runtime" \
    --comp zstd --no-appstream "$appdir" "$target"
printf '%s bytes  %s\n' "$(stat -c %s -- "$target")" "$target"
