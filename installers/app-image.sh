# Functions of the Linux and macOS scripts; to be read with ".", with $root, $jdk, $work, $icons and $launcher set.
# The Windows script does the same steps.

. "$root/installers/settings"

# A Java runtime with only the modules in use. JavaFX's native libraries are taken out of its modules and put where the
# system loads them from: inside, they would be copied into the user's home at the first start.
make_runtime() {
    rm -rf "$work/runtime" "$work/natives"
    # shellcheck disable=SC2086 # The options are meant to be split.
    "$jdk/bin/jlink" --module-path "$(javafx_jars | paste -s -d : -)" --add-modules "$MODULES" $JLINK_OPTIONS \
        --exclude-resources 'glob:/javafx.*/*.so,glob:/javafx.*/*.dylib' --output "$work/runtime"
    mkdir -p "$work/natives"
    for jar in $(javafx_jars); do
        (cd "$work/natives" && "$jdk/bin/jar" xf "$jar")
    done
    find "$work/natives" \( -name '*.so' -o -name '*.dylib' \) -exec cp {} "$work/runtime/lib/" \;
}

javafx_jars() {
    ls "$root"/app/target/lib/javafx-*-linux*.jar "$root"/app/target/lib/javafx-*-mac*.jar 2>/dev/null || true
}

# The jars of the application and the sample. SQLite's carries native libraries for two dozen systems: only this one's stays, beside it.
collect_jars() {
    rm -rf "$work/input" "$work/sqlite"
    mkdir -p "$work/input" "$work/sqlite"
    cp -p "$root"/app/target/app-*.jar "$root"/app/target/lib/*.jar "$work/input/"
    rm -f "$work"/input/javafx-*.jar
    cp -R "$root/samples/shop" "$work/input/sample"
    sqlite=$(ls "$work"/input/sqlite-jdbc-*.jar)
    (cd "$work/sqlite" && "$jdk/bin/jar" xf "$sqlite")
    cp "$work/sqlite/org/sqlite/native/$(sqlite_folder)"/* "$work/input/"
    rm -r "$work/sqlite/org/sqlite/native"
    (cd "$work/sqlite" && "$jdk/bin/jar" cfm "$sqlite" META-INF/MANIFEST.MF .)
}

sqlite_folder() {
    case $(uname -m) in
        arm64 | aarch64) processor=aarch64 ;;
        *) processor=x86_64 ;;
    esac
    case $(uname) in
        Darwin) echo "Mac/$processor" ;;
        *) echo "Linux/$processor" ;;
    esac
}

# $1 is the icon.
make_app_image() {
    rm -rf "$work/image"
    set -- --type app-image --dest "$work/image" --name "$launcher" --app-version "$version" --vendor "$VENDOR" \
        --description "$DESCRIPTION" --copyright "$COPYRIGHT" --icon "$1" \
        --runtime-image "$work/runtime" --input "$work/input" \
        --main-jar "$(basename "$root"/app/target/app-*.jar)" --main-class "$MAIN_CLASS" \
        --java-options "-Dorg.sqlite.lib.path=\$APPDIR" --java-options "-Dfacet.sample=\$APPDIR/sample"
    while read -r option; do
        case $option in
            '#'* | '') ;;
            *) set -- "$@" --java-options "$option" ;;
        esac
    done <"$root/installers/java.options"
    "$jdk/bin/jpackage" "$@"
}

# Linux only: puts a script in the place of jpackage's launcher, which asks rpm and dpkg at every start which package it
# belongs to and so takes a quarter of a second before it starts Java. $1 is the launcher, $2 the folder of its jars.
write_launcher() {
    value() {
        # What stands behind "$1=" in the launcher's configuration, a line each, in quotes and with the shell's $app.
        sed -n "s/^$1=//p" "$2/$launcher.cfg" | sed 's/["\\`]/\\&/g; s/\$APPDIR/$app/g; s/.*/"&"/'
    }
    {
        cat "$root/installers/linux/launcher.sh"
        printf 'set -- %s \\\n' "-cp \"$(value app.classpath "$2" | tr -d '"' | paste -s -d : -)\""
        printf '    %s "$@"\n' "$MAIN_CLASS"
        printf '[ -z "$window" ] || set -- \\\n'
        value java-options "$2" | sed -n 's/^"--.*/    & \\/p'
        printf '    "$@"\nexec "$root/lib/runtime/bin/java" \\\n'
        value java-options "$2" | sed -n '/^"--/!s/.*/    & \\/p'
        printf '    ${cache:+"$cache"} "$@"\n'
    } >"$work/launcher"
    mv "$work/launcher" "$1"
    chmod 755 "$1"
    rm -f "$2/../libapplauncher.so"
}

# Runs the application once without a display to see what it loads, and makes a cache of that, which the launcher uses.
# $1 is the launcher, $2 the cache, the rest what to run.
train_for() {
    program=$1
    cache=$2
    shift 2
    record=$cache.record
    rm -rf "$record" "$work/home"
    mkdir -p "$work/home"
    HOME=$work/home JAVA_TOOL_OPTIONS="-XX:AOTMode=record -XX:AOTConfiguration=$record -Duser.home=$work/home -Dglass.platform=Headless -Dprism.order=sw -Dfacet.headless=true -Dfacet.training=true" \
        "$program" "$@" >>"$work/training.log" 2>&1 ||
        fail "the training run failed, see $work/training.log"
    JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$record -XX:AOTCache=$cache" \
        "$program" "$@" >>"$work/training.log" 2>&1 || fail "no cache was made, see $work/training.log"
    rm -rf "$record" "$work/home"
}

# Makes the cache for the window. $1 is the launcher, $2 the folder of its jars.
train() {
    : >"$work/training.log"
    # The cache knows its jars by their times, which jpackage does not keep: SOURCE_DATE_EPOCH gives these to the package.
    find "$work/image" -type f -exec env TZ=UTC touch -t "$FILE_TIME" {} +
    # shellcheck disable=SC2086 # The options are meant to be split.
    train_for "$1" "$2/facet.aot" $TRAINING_OPTIONS --snapshot "$work/training.png" "$root/$TRAINING_PROJECT"
    printf 'java-options=-XX:AOTCache=$APPDIR/facet.aot\n' >>"$2/$launcher.cfg"
}

# Writes the file associations for jpackage and prints its options for them. $1 is the document icon.
associations() {
    cat >"$work/prisma.properties" <<END
extension=prisma
mime-type=text/x-prisma
description=Prisma schema
icon=$1
END
    cat >"$work/sqlite.properties" <<END
extension=db sqlite sqlite3
mime-type=application/vnd.sqlite3
description=SQLite database
END
    printf '%s\n' --file-associations "$work/prisma.properties" --file-associations "$work/sqlite.properties"
}
