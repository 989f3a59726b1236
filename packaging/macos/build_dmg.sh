#!/bin/bash
# Signs, notarises and packs the app: SR-Desktop-VERSION-macos-arm64.dmg. Runs on macOS 14 or newer.
#
#     packaging/macos/build_dmg.sh "dist/SR Desktop.app" [FOLDER]
#
# Needs Xcode's command line tools. From the environment:
#
#     SR_DESKTOP_CODESIGN_IDENTITY   "Developer ID Application: NAME (TEAM)", in an unlocked keychain. Without
#                                    it the app gets an ad-hoc signature: it runs here, and elsewhere only
#                                    after "Open Anyway"
#     SR_NOTARY_KEY, SR_NOTARY_KEY_ID, SR_NOTARY_ISSUER
#                                    the file, the id and the issuer of an App Store Connect API key; or
#     SR_NOTARY_PROFILE              a profile of `xcrun notarytool store-credentials`
#
# Every file of code is signed by itself, from the inside out, and the app last. --deep is not used to
# sign: it gives every part the entitlements of the app and passes over what lies in Resources.
# bash 3.2 reads this.
set -euo pipefail
here="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname -- "$(dirname -- "$here")")"
entitlements="$here/entitlements.plist"

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}
[ "$(uname -s)" = Darwin ] || stop "This runs on macOS alone: codesign, notarytool and hdiutil are there."
if [ $# -lt 1 ] || [ ! -d "$1/Contents/MacOS" ]; then
    stop "usage: build_dmg.sh APP [FOLDER]"
fi
app="$(cd -- "$1" && pwd)"
to="${2:-$root/dist}"
mkdir -p -- "$to"
version="$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/sr_desktop/__init__.py")"
dmg="$(cd -- "$to" && pwd)/SR-Desktop-$version-macos-arm64.dmg"
identity="${SR_DESKTOP_CODESIGN_IDENTITY:--}"
stamp="--timestamp"
if [ "$identity" = - ]; then stamp="--timestamp=none"; fi

work="$(mktemp -d)"
trap 'rm -rf -- "$work"' EXIT

sign() { # path, more arguments…
    local path="$1"
    shift
    codesign --force --sign "$identity" --options runtime "$stamp" "$@" "$path"
}

is_code() { file -b -- "$1" | grep -q '^Mach-O'; }

sign_app() {
    # the deepest first; links are passed over, their files are met by themselves
    find "$app/Contents" -type f ! -path "$app/Contents/MacOS/*" -print |
        awk -F/ '{ print NF "\t" $0 }' | sort -rn | cut -f2- >"$work/files"
    while IFS= read -r path; do
        if is_code "$path"; then sign "$path"; fi
    done <"$work/files"
    # a framework is signed as a whole after its files
    find "$app/Contents" -type d -name '*.framework' -print |
        awk -F/ '{ print NF "\t" $0 }' | sort -rn | cut -f2- >"$work/frameworks"
    while IFS= read -r path; do sign "$path"; done <"$work/frameworks"
    for path in "$app/Contents/MacOS"/*; do
        if [ -f "$path" ] && is_code "$path"; then sign "$path" --entitlements "$entitlements"; fi
    done
    sign "$app" --entitlements "$entitlements"
    codesign --verify --deep --strict --verbose=2 "$app"
}

can_notarise() { [ "$identity" != - ] && { [ -n "${SR_NOTARY_KEY-}" ] || [ -n "${SR_NOTARY_PROFILE-}" ]; }; }

notary() { # notarytool's words…
    if [ -n "${SR_NOTARY_PROFILE-}" ]; then
        xcrun notarytool "$@" --keychain-profile "$SR_NOTARY_PROFILE"
    else
        xcrun notarytool "$@" --key "$SR_NOTARY_KEY" --key-id "$SR_NOTARY_KEY_ID" --issuer "$SR_NOTARY_ISSUER"
    fi
}

notarise() { # file to send
    local id
    notary submit "$1" --wait --timeout 1h --output-format plist >"$work/answer.plist" || true
    id="$(plutil -extract id raw -o - "$work/answer.plist")" || stop "The notary gave no answer."
    if [ "$(plutil -extract status raw -o - "$work/answer.plist")" != Accepted ]; then
        notary log "$id" >&2 || true
        stop "The notary refused $1; its reasons are above."
    fi
}

[ -f "$app/Contents/Frameworks/sr_desktop/_data/models/catalog.toml" ] ||
    stop "There are no models in the app: build it with packaging/build_bundle.py."

sign_app
"$app/Contents/MacOS/sr-desktop" --smoke-test || stop "The signed app fails its own test."

if can_notarise; then
    # the app by itself first, so that its ticket is inside when it is copied out of the image
    ditto -c -k --keepParent "$app" "$work/app.zip"
    notarise "$work/app.zip"
    xcrun stapler staple "$app"
fi

mkdir "$work/image"
ditto "$app" "$work/image/$(basename -- "$app")"
ln -s /Applications "$work/image/Applications"
rm -f -- "$dmg"
hdiutil create -quiet -volname "SR Desktop" -srcfolder "$work/image" -fs HFS+ -format ULMO "$dmg"

if [ "$identity" != - ]; then codesign --force --sign "$identity" "$stamp" "$dmg"; fi
if can_notarise; then
    notarise "$dmg"
    xcrun stapler staple "$dmg"
    xcrun stapler validate "$dmg"
    spctl --assess --type open --context context:primary-signature --verbose=2 "$dmg"
else
    printf 'Not notarised: no identity or no key of the notary was given. macOS will warn.\n' >&2
fi
printf '%s bytes  %s\n' "$(stat -f %z "$dmg")" "$dmg"
