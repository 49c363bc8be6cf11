# Sourced by run, test, attend and models/*: what they need of the machine, installed or named.

# glibc gives the threads of ONNX Runtime, OpenCV and SQLite many arenas, and what is freed in one is not reused in another: memory then
# grows by some megabytes an hour. With two it stays flat (docs/benchmarks.md, "Memory over an hour").
export MALLOC_ARENA_MAX=2

# need_dotnet: the .NET 10 SDK.
need_dotnet() {
    if ! command -v dotnet >/dev/null || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
        echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
        exit 1
    fi
}

# need_packages NAME...: Debian packages; root gets them installed, anybody else is told how.
need_packages() {
    local missing=() name
    for name in "$@"; do
        dpkg-query --show --showformat='${Status}' "$name" 2>/dev/null | grep -q ' installed$' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return
    if ! command -v apt-get >/dev/null; then
        echo "Not a Debian-like machine: please install what Debian calls ${missing[*]}" >&2
        exit 1
    elif [ "$(id -u)" -ne 0 ]; then
        echo "System packages are missing. Please run: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    echo "Installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null
}

# run_silo ARGUMENT...: AutoAttend.Silo in place of this shell, built before where it is missing or older than its sources.
run_silo() {
    local root program
    root=$(dirname "$(dirname "$(realpath "${BASH_SOURCE[0]}")")")
    program=$root/src/Silo/bin/Release/net10.0/AutoAttend.Silo.dll
    if [ ! -f "$program" ] || [ -n "$(find "$root/src" "$root"/Directory.*.props -newer "$program" \( -name '*.cs' -o -name '*.csproj' -o -name '*.props' -o -name '*.sql' \) -not -path '*/obj/*' -print -quit)" ]; then
        echo "Building" >&2
        dotnet build "$root/src/Silo/Silo.csproj" --configuration Release --nologo --verbosity quiet >&2
        touch "$program"
    fi
    exec dotnet "$program" "$@"
}
