#!/bin/sh
# Removes SR Desktop as install.sh installed it. Photos and restored photos stay where they are.
#
#     ~/.local/lib/sr-desktop/uninstall.sh [--remove-data]
#
# Models, the part for the graphics card and settings (~/.local/share/sr-desktop) stay too, unless you answer otherwise or say --remove-data.
set -eu
program="$HOME/.local/lib/sr-desktop"
share="${XDG_DATA_HOME:-$HOME/.local/share}"
data="$share/sr-desktop"
id="$(sed -n 's/^id=//p' "$program/package" 2>/dev/null || true)"

remove_data=no
case "${1-}" in
--remove-data) remove_data=yes ;;
"")
    if [ -t 0 ] && [ -d "$data" ]; then
        printf 'Remove downloaded models, the part for the graphics card and settings too (%s)? [y/N] ' "$data"
        read -r answer
        case "$answer" in [yY]*) remove_data=yes ;; esac
    fi
    ;;
*)
    echo "usage: uninstall.sh [--remove-data]" >&2
    exit 2
    ;;
esac

rm -rf -- "$program" "$program.new" "$program.old"
link="$HOME/.local/bin/sr-desktop"
if [ -L "$link" ] && [ "$(readlink -- "$link")" = "$program/sr-desktop" ]; then rm -f -- "$link"; fi
rm -f -- "$share/applications/sr-desktop.desktop" "$share/man/man1/sr-desktop.1"
[ -z "$id" ] || rm -f -- "$share/metainfo/$id.metainfo.xml"
rm -f -- "$share/icons/hicolor"/*/apps/sr-desktop.png "$share/icons/hicolor/scalable/apps/sr-desktop.svg"
if [ -e "$share/icons/hicolor/icon-theme.cache" ]; then
    gtk-update-icon-cache -q -t "$share/icons/hicolor" 2>/dev/null || true
fi
update-desktop-database "$share/applications" 2>/dev/null || true
# the list of what nobody has
[ -n "$(find "$share/applications" -mindepth 1 ! -name mimeinfo.cache 2>/dev/null)" ] ||
    rm -f -- "$share/applications/mimeinfo.cache"
# folders that nothing else uses; the others refuse
for folder in "$share/icons/hicolor"/*/apps "$share/icons/hicolor"/* "$share/icons/hicolor" "$share/icons" \
    "$share/man/man1" "$share/man" "$share/metainfo" "$share/applications"; do
    rmdir -- "$folder" 2>/dev/null || true
done

if [ "$remove_data" = yes ]; then
    # names, never the whole folder: pasted photos and results that were set aside lie there too
    for name in models gpu-pack logs scratch sample; do rm -rf -- "${data:?}/$name"; done
    for name in settings.json presets.toml waiting.json queue.sqlite3 window; do
        rm -f -- "$data/$name" "$data/$name"[.-]*
    done
    rmdir -- "$data" 2>/dev/null || true
fi
echo "SR Desktop is removed. Your photos are where they were."
