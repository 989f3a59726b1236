#!/bin/sh
# Installs SR Desktop for you alone, without an administrator: run it from the unpacked folder.
#
#     ./install.sh
#
# The program goes to ~/.local/lib/sr-desktop, the command sr-desktop to ~/.local/bin, the menu entry,
# icons and the man page to ~/.local/share. An older version is replaced. Nothing is downloaded.
# To remove it: ~/.local/lib/sr-desktop/uninstall.sh
set -eu
here="$(cd -- "$(dirname -- "$0")" && pwd)"
program="$HOME/.local/lib/sr-desktop"
share="${XDG_DATA_HOME:-$HOME/.local/share}"
id="$(sed -n 's/^id=//p' "$here/package")"

[ -x "$here/program/sr-desktop" ] || {
    echo "The folder 'program' is missing beside this script. Unpack the whole archive and try again." >&2
    exit 1
}
[ "$(uname -m)" = x86_64 ] || {
    echo "This archive is for 64-bit Intel and AMD processors (x86_64); this computer has $(uname -m)." >&2
    exit 1
}
case "$HOME" in *\\*)
    echo "The name of your home folder has a backslash, which menu entries cannot hold." >&2
    exit 1
    ;;
esac
# from the new place, so that the same folder can be used to repair an installation
case "$here/" in "$program"/*)
    echo "This is the installed program already." >&2
    exit 1
    ;;
esac

mkdir -p -- "$HOME/.local/lib" "$HOME/.local/bin" "$share/applications" "$share/metainfo" "$share/man/man1"
rm -rf -- "$program.new"
cp -R -- "$here/program" "$program.new"
cp -- "$here/uninstall.sh" "$here/package" "$program.new/"
rm -rf -- "$program.old"
[ ! -d "$program" ] || mv -- "$program" "$program.old"
mv -- "$program.new" "$program"
rm -rf -- "$program.old"

ln -sfn -- "$program/sr-desktop" "$HOME/.local/bin/sr-desktop"
# The whole path, since ~/.local/bin may not be in the path of the desktop. An entry takes it in quotes, with
# two backslashes before what a shell would read; sed halves them.
quoted="$(printf '%s' "$program/sr-desktop" | sed 's/["`$]/\\\\\\\\&/g; s/%/%%/g; s/[&|]/\\&/g')"
plain="$(printf '%s' "$program/sr-desktop" | sed 's/[&|]/\\&/g')"
sed -e "s|^Exec=sr-desktop|Exec=\"$quoted\"|" -e "s|^TryExec=.*|TryExec=$plain|" \
    "$here/share/applications/sr-desktop.desktop" >"$share/applications/sr-desktop.desktop"
cp -- "$here/share/metainfo/$id.metainfo.xml" "$share/metainfo/"
cp -- "$here/share/man/man1/sr-desktop.1" "$share/man/man1/"
(cd -- "$here/share/icons" && find hicolor -type f) | while read -r icon; do
    mkdir -p -- "$share/icons/$(dirname -- "$icon")"
    cp -- "$here/share/icons/$icon" "$share/icons/$icon"
done

update-desktop-database "$share/applications" 2>/dev/null || true
# a cache that is there hides what is not in it
[ ! -e "$share/icons/hicolor/icon-theme.cache" ] ||
    gtk-update-icon-cache -q -t "$share/icons/hicolor" 2>/dev/null || true
echo "SR Desktop is installed. You find it in the menu of your desktop."
case ":$PATH:" in
*":$HOME/.local/bin:"*) ;;
*) echo "For the command sr-desktop in a terminal, log in again, or add ~/.local/bin to your PATH." ;;
esac
