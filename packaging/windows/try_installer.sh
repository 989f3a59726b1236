#!/usr/bin/env bash
# Tries the installer for Windows under wine, on Linux, with a small stand-in for the program.
#
#     packaging/windows/try_installer.sh [FOLDER]
#
# Needs makensis and 64-bit wine (Debian: apt-get install nsis wine64) and Python; no screen. Works in
# FOLDER (default: a new one, removed at the end). Tries: an old Windows is refused; silent install;
# a running program holds an upgrade back; the upgrade leaves no stale file; the uninstaller removes what
# was brought and leaves photos, and models and settings unless it is told; a folder with umlauts.
# Ends with status 1 at the first thing that is not as it must be.
set -euo pipefail
here="$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")"
python="${PYTHON:-python3}"

if [ $# -gt 0 ]; then
    mkdir -p -- "$1"
    work="$(readlink -f -- "$1")"
else
    work="$(mktemp -d)"
    trap 'wineserver -k 2>/dev/null || true; rm -rf -- "$work"' EXIT
fi

export WINEPREFIX="$work/wine" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=" WINEARCH=win64
unset DISPLAY WAYLAND_DISPLAY
command -v wine >/dev/null || PATH="$PATH:/usr/lib/wine"
wine="$(command -v wine || command -v wine64)"
PATH="$PATH:/usr/lib/wine"  # wineserver, on Debian

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}
passed() { printf 'ok  %s\n' "$*"; }
settled() { wineserver -w; }
run() { # program arguments…: its exit code, after all it started has ended
    local code=0
    timeout 300 "$wine" "$@" >/dev/null 2>&1 || code=$?
    settled
    return "$code"
}
code_of() {
    local code=0
    run "$@" || code=$?
    printf '%s\n' "$code"
}
registry() { "$wine" reg query "$@" 2>/dev/null | tr -d '\r'; }

# ---- two versions of a stand-in: the program waits while there is a file "wait" beside it
program() { # file
    cat >"$work/program.nsi" <<'NSI'
Unicode true
Target amd64-unicode
RequestExecutionLevel user
SilentInstall silent
OutFile "${OUTPUT}"
Section
  IfFileExists "$EXEDIR\wait" 0 +3
    FileOpen $0 "$EXEDIR\started" w
    FileClose $0
  again:
  IfFileExists "$EXEDIR\wait" 0 +3
    Sleep 100
    Goto again
SectionEnd
NSI
    makensis -V1 -DOUTPUT="$1" "$work/program.nsi"
}
rm -rf -- "$work/old" "$work/new" "$work/packed" "$WINEPREFIX"
mkdir -p "$work/old/_internal/torch/lib" "$work/old/_internal/gone/deep" "$work/new/_internal/torch/lib" \
    "$work/new/_internal/Größe 写真"
program "$work/old/sr-desktop.exe"
cp "$work/old/sr-desktop.exe" "$work/old/sr-desktop-engine.exe"
cp "$work/old/sr-desktop.exe" "$work/new/sr-desktop.exe"
printf 'x' >>"$work/new/sr-desktop.exe"
cp "$work/old/sr-desktop.exe" "$work/new/sr-desktop-engine.exe"
printf 'old' >"$work/old/_internal/torch/lib/torch_cpu.dll"
printf 'new' >"$work/new/_internal/torch/lib/torch_cpu.dll"
printf 'stale' >"$work/old/_internal/stale_module.pyd"
printf 'stale' >"$work/old/_internal/gone/deep/stale.py"
printf 'letters' >"$work/new/_internal/Größe 写真/a\$b.txt"
"$python" "$here/build_installer.py" "$work/old" --to "$work/packed" --version 0.0.1 --quick >/dev/null
"$python" "$here/build_installer.py" "$work/new" --to "$work/packed" --version 0.0.2 >/dev/null
first="$work/packed/SR-Desktop-0.0.1-windows-x64-setup.exe"
second="$work/packed/SR-Desktop-0.0.2-windows-x64-setup.exe"
passed "both installers compile"

wineboot --init >/dev/null 2>&1 || "$wine" wineboot --init >/dev/null 2>&1
settled
local_data="$("$wine" cmd /c 'echo %LOCALAPPDATA%' 2>/dev/null | tr -d '\r')"
user="$(winepath -u "$local_data" 2>/dev/null || "$wine" winepath -u "$local_data" | tr -d '\r')"
target="$user/Programs/SR Desktop"
data="$user/SR Desktop"
menu="$(find "$WINEPREFIX/drive_c" -type d -path '*users*Start Menu/Programs' | head -n 1)"
key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\SRDesktop'

# ---- an old Windows
"$wine" winecfg -v win7 >/dev/null 2>&1
settled
[ "$(code_of "$first" /S)" = 2 ] || fail "Windows 7 was not refused with code 2"
[ ! -e "$target" ] || fail "something was installed on Windows 7"
passed "an old Windows is refused with code 2, and nothing is installed"
"$wine" winecfg -v win10 >/dev/null 2>&1
settled

# ---- install
run "$first" /S || fail "silent install ended with $?"
diff -r --exclude=uninstall.exe "$work/old" "$target" || fail "not the files of the bundle"
[ -f "$target/uninstall.exe" ] || fail "no uninstaller"
registry "$key" /v DisplayVersion | grep -q '0\.0\.1' || fail "the list of programs has no version"
registry 'HKCU\Software\Classes\.jpg\OpenWithProgids' | grep -q SRDesktop.Photo || fail "no Open with for .jpg"
registry 'HKCU\Software\Classes\SRDesktop.Photo\shell\open\command' | grep -q 'sr-desktop.exe" "%1"' ||
    fail "Open with has no command"
[ -f "$menu/SR Desktop.lnk" ] || fail "no entry in the Start menu"
passed "silent install: files, Start menu, Open with, list of programs"

# ---- what the person has
mkdir -p "$data/models" "$data/gpu-pack/1/lib" "$data/pasted" "$data/logs"
printf 'w' >"$data/models/own.safetensors"
printf 'p' >"$data/gpu-pack/1/lib/torch.dll"
printf 'p' >"$data/pasted/photo.png"
printf '{}' >"$data/settings.json"
printf 'photo' >"$target/Oma 1952.jpg"

# ---- a running program
touch "$target/wait"
"$wine" "$target/sr-desktop.exe" >/dev/null 2>&1 &
running=$!
for _ in $(seq 100); do
    [ -e "$target/started" ] && break
    sleep 0.1
done
[ -e "$target/started" ] || fail "the stand-in did not start"
code=0
timeout 60 "$wine" "$second" /S >/dev/null 2>&1 || code=$?
[ "$code" = 3 ] || fail "an upgrade while the program runs ended with $code, not 3"
diff -r --exclude=uninstall.exe --exclude=wait --exclude=started --exclude='Oma*' "$work/old" "$target" ||
    fail "the held upgrade changed files"
rm -f -- "$target/wait" "$target/started"
wait "$running" || true
settled
passed "a running program holds the upgrade back with code 3, and nothing is changed"

# ---- upgrade
run "$second" /S || fail "upgrade ended with $?"
diff -r --exclude=uninstall.exe --exclude='Oma*' "$work/new" "$target" || fail "stale or missing files"
[ -f "$target/Oma 1952.jpg" ] || fail "the upgrade removed a photo"
[ -f "$menu/SR Desktop.lnk" ] || fail "the upgrade lost the Start menu"
registry "$key" /v DisplayVersion | grep -q '0\.0\.2' || fail "the list of programs has the old version"
passed "upgrade: new files, no stale one, a photo in the folder stays"

# ---- uninstall, silently
run "$target/uninstall.exe" /S || fail "uninstall ended with $?"
[ "$(cd "$target" && find . -type f)" = "./Oma 1952.jpg" ] || fail "left behind: $(find "$target")"
[ -f "$data/models/own.safetensors" ] || fail "the models are gone"
[ -f "$data/gpu-pack/1/lib/torch.dll" ] || fail "the graphics card's pack is gone"
[ -f "$data/settings.json" ] || fail "the settings are gone"
[ -f "$data/pasted/photo.png" ] || fail "a pasted photo is gone"
[ ! -e "$menu/SR Desktop.lnk" ] || fail "the Start menu still has it"
for gone in "$key" 'HKCU\Software\SR Desktop' 'HKCU\Software\Classes\SRDesktop.Photo' \
    'HKCU\Software\Classes\Applications\sr-desktop.exe'; do
    ! "$wine" reg query "$gone" >/dev/null 2>&1 || fail "the registry still has $gone"
done
settled
! grep -qi srdesktop "$WINEPREFIX/user.reg" || fail "left in the registry: $(grep -i srdesktop "$WINEPREFIX/user.reg")"
rm -f -- "$target/Oma 1952.jpg"
passed "silent uninstall: the photo, models and settings stay; nothing else is left"

# ---- another folder (without spaces: wine would put it in quotes, which NSIS does not take); models and settings go when that is asked for
printf -v other '%s\\Größe&Übung\\SR' "$local_data"
run "$second" /S "/D=$other" || fail "install into another folder ended with $?"
diff -r --exclude=uninstall.exe "$work/new" "$user/Größe&Übung/SR" || fail "not the files of the bundle"
touch "$user/Größe&Übung/SR/wait"
"$wine" "$user/Größe&Übung/SR/sr-desktop.exe" >/dev/null 2>&1 &
running=$!
for _ in $(seq 100); do
    [ -e "$user/Größe&Übung/SR/started" ] && break
    sleep 0.1
done
code=0
timeout 60 "$wine" "$first" /S "/D=$local_data\\Moved" >/dev/null 2>&1 || code=$?
[ "$code" = 3 ] || fail "moving while the program runs ended with $code, not 3"
rm -f -- "$user/Größe&Übung/SR/wait" "$user/Größe&Übung/SR/started"
wait "$running" || true
settled
run "$first" /S "/D=$local_data\\Moved" || fail "install into a third folder ended with $?"
[ ! -e "$user/Größe&Übung/SR" ] || fail "left in the folder before: $(find "$user/Größe&Übung")"
diff -r --exclude=uninstall.exe "$work/old" "$user/Moved" || fail "not the files of the bundle"
passed "another folder, with umlauts; a version in the folder before is removed"
run "$user/Moved/uninstall.exe" /S /REMOVEDATA || fail "uninstall ended with $?"
[ ! -e "$user/Moved" ] || fail "left behind: $(find "$user/Moved")"
[ ! -e "$data/models" ] || fail "the models stayed"
[ ! -e "$data/gpu-pack" ] || fail "the graphics card's pack stayed"
[ ! -e "$data/settings.json" ] || fail "the settings stayed"
[ -f "$data/pasted/photo.png" ] || fail "a pasted photo is gone"
passed "/REMOVEDATA removes models and settings, pasted photos stay"
printf 'All passed.\n'
