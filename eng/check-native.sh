#!/usr/bin/env bash
# Publishes the sample ledger, which uses all of Reeve.Client, as a native program, and runs it. A warning of the trimmer or of the native
# compiler is an error. It needs a C compiler and takes minutes, so it is no part of ./test.sh; run it after a change of Reeve.Client.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

case $(uname -sm) in
  'Linux x86_64') machine=linux-x64 ;;
  'Linux aarch64') machine=linux-arm64 ;;
  *) echo "check-native: $(uname -sm) is not known here." >&2; exit 2 ;;
esac

work=$(mktemp -d)
service=
finish() {
  [ -z "$service" ] || kill "$service" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# A copy: the native compiler is a package more, and would change the lock files.
git ls-files -z --cached --others --exclude-standard .editorconfig Directory.Build.props Directory.Packages.props global.json eng src/Directory.Build.props \
  src/Reeve.Client src/Reeve.Protocol samples | xargs -0 cp --parents -t "$work"
find "$work" -name packages.lock.json -delete

echo 'Compiling (minutes)…'
dotnet publish "$work/samples/Ledger" -c Release -r "$machine" -o "$work/ledger" -v quiet --nologo \
  -p:PublishAot=true -p:TrimmerSingleWarn=false -p:RestorePackagesWithLockFile=false

ASPNETCORE_URLS=http://127.0.0.1:0 Ledger__Data="$work/ledgers.json" Notifications__Url=http://127.0.0.1:1 \
  Reeve__Endpoint=http://127.0.0.1:1 Reeve__AccessKeyId=AKIAEXAMPLE Reeve__SecretAccessKey=secret "$work/ledger/Ledger" >"$work/log" 2>&1 &
service=$!
for _ in $(seq 100); do
  url=$(sed -n 's/^ledger.example.com is ready at //p' "$work/log")
  [ -z "$url" ] || break
  sleep 0.1
done
[ -n "${url-}" ] || { cat "$work/log" >&2; echo 'check-native: it does not start.' >&2; exit 1; }

# Who does not sign is told so, in JSON.
answer=$(curl -sS --noproxy '*' -w ' %{http_code}' "$url/ledgers")
expected='{"error":{"code":"MissingAuthentication","message":"Sign the request with Signature Version 4."}} 401'
[ "$answer" = "$expected" ] || { echo "check-native: it answers $answer" >&2; exit 1; }
echo "Reeve.Client is compiled natively without a warning: $(du -h "$work/ledger/Ledger" | cut -f1) that answer."
