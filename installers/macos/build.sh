#!/bin/sh
# Makes Facet.app and its disk image on macOS: installers/macos/build.sh
# The product must be built: mvn package. What is made stands in target/installers. With a Developer ID certificate's
# name in MAC_SIGNING_KEY the application is signed; without, macOS asks before it first opens it.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
. "$root/installers/find-jdk.sh"
jdk=$(find_jdk)
work=$root/target/installers
icons=$root/icons/target/drawn/installers
launcher=Facet
. "$root/installers/app-image.sh"
version=$(basename "$root"/app/target/app-*.jar .jar)
# macOS wants a version that begins with a number above 0.
version=1.${version#app-}

signing() {
    [ -z "${MAC_SIGNING_KEY:-}" ] || printf '%s\n' --mac-sign --mac-signing-key-user-name "$MAC_SIGNING_KEY"
}

mkdir -p "$work"
make_runtime
collect_jars
make_app_image "$icons/facet.icns"
contents=$work/image/$launcher.app/Contents
train "$contents/MacOS/$launcher" "$contents/app"
# The cache has changed the application, so the signature that jpackage left no longer holds.
codesign --force --deep --sign "${MAC_SIGNING_KEY:--}" "$work/image/$launcher.app"
# shellcheck disable=SC2046 # The options are meant to be split.
"$jdk/bin/jpackage" --type dmg --dest "$work" --app-image "$work/image/$launcher.app" --name "$launcher" \
    --app-version "$version" --vendor "$VENDOR" --mac-package-identifier facet.app \
    $(associations "$icons/document.icns") $(signing)
ls -l "$work"/*.dmg
