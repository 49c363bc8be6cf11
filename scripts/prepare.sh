# Sourced by run, test, attend and models: what they need of the machine, installed or named.

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
