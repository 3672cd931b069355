# Functions of the launcher in the root folder and of the installer scripts; to be read with ".".
needed=25

fail() {
    printf 'facet: %s\n' "$*" >&2
    exit 1
}

# Follows symbolic links to the file itself; readlink -f is not everywhere.
real_file() {
    file=$1
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=$(dirname "$file")/$link ;;
        esac
    done
    printf '%s/%s\n' "$(CDPATH='' cd -- "$(dirname -- "$file")" && pwd -P)" "$(basename "$file")"
}

# Whether $1 is the home of a JDK that is new enough. The release file says so without starting it.
suits() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] && [ "$version" -ge "$needed" ]
}

find_jdk() {
    if [ -n "${FACET_JAVA_HOME:-}" ]; then
        suits "$FACET_JAVA_HOME" || fail "FACET_JAVA_HOME is not a JDK $needed or later: $FACET_JAVA_HOME"
        printf '%s\n' "$FACET_JAVA_HOME"
        return
    fi
    on_path=$(command -v java || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(real_file "$on_path")")")
    for home in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        "$HOME"/.asdf/installs/java/* "$HOME"/.gradle/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$home" ] && suits "$home"; then
            printf '%s\n' "$home"
            return
        fi
    done
    fail "needs a JDK $needed or later and found none; install one, say from https://adoptium.net, or name it in FACET_JAVA_HOME."
}
