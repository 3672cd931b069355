#!/bin/sh
# Makes the application image and the packages named, "deb" if none is: installers/linux/build.sh [image] [deb] [rpm]
# The product must be built: mvn package. What is made stands in target/installers.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
. "$root/installers/find-jdk.sh"
jdk=$(find_jdk)
work=$root/target/installers
icons=$root/icons/target/drawn/installers
launcher=facet
. "$root/installers/app-image.sh"
version=$(basename "$root"/app/target/app-*.jar .jar)
version=${version#app-}
export SOURCE_DATE_EPOCH

package() {
    type=$1
    shift
    # shellcheck disable=SC2046 # The paths hold no spaces, or jpackage could not read them from here.
    DPKG_DEB_COMPRESSOR_TYPE=zstd "$jdk/bin/jpackage" --type "$type" --dest "$work" --app-image "$work/image/$launcher" \
        --name "$launcher" --app-version "$version" --vendor "$VENDOR" --description "$DESCRIPTION" \
        --resource-dir "$root/installers/linux/resources" --icon "$icons/facet.png" \
        --linux-package-name "$launcher" --linux-shortcut --linux-menu-group 'Development;Database;' \
        $(associations "$icons/document.png") "$@"
}

mkdir -p "$work"
make_runtime
collect_jars
make_app_image "$icons/facet.png"
write_launcher "$work/image/$launcher/bin/$launcher" "$work/image/$launcher/lib/app"
train "$work/image/$launcher/bin/$launcher" "$work/image/$launcher/lib/app"
# Only the launcher of Linux tells the commands of a shell from the window.
train_for "$work/image/$launcher/bin/$launcher" "$work/image/$launcher/lib/app/facet-shell.aot" \
    validate "$root/$TRAINING_PROJECT" "$root"/installers/training/*.prisma
for type in "${@:-deb}"; do
    case $type in
        image) ;;
        deb) package deb --linux-deb-maintainer "$MAINTAINER" --linux-app-category devel --linux-package-deps "$DEB_DEPENDENCIES" ;;
        rpm) package rpm --linux-rpm-license-type Apache-2.0 --linux-package-deps "$RPM_DEPENDENCIES" ;;
        *) fail "no such package: $type" ;;
    esac
done
ls -l "$work/image" "$work"/*.deb "$work"/*.rpm 2>/dev/null || true
