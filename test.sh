#!/usr/bin/env bash
# Installs what the tests still need, builds, and runs all tests. The last line counts them: N passed, N failed.
#   ./test.sh          what every change has to pass
#   ./test.sh --long   the same with the generated cases of a night
set -uo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

usage() {
  sed -n '2,4s/^# \{0,1\}//p' test.sh
}

case ${1-} in
  '') ;;
  --long) export REEVE_LONG=1 ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
python=/usr/bin/python3
[ -x "$python" ] && "$python" -c 'import boto3' 2>/dev/null || python=python3
missing=()
command -v aws >/dev/null || missing+=(awscli)
"$python" -c 'import boto3' 2>/dev/null || missing+=(python3-boto3)
command -v curl >/dev/null || missing+=(curl)
[ -n "${CHROMIUM-}" ] || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
  else
    echo "The tests need: ${missing[*]}. Install them: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

for tool in dotnet npm; do
  command -v "$tool" >/dev/null || { echo "The tests need the .NET 10 SDK and Node.js 20 with npm: '$tool' is missing." >&2; exit 1; }
done

echo 'Building'
dotnet build Reeve.slnx -c Release -v quiet --nologo || { echo '0 passed, 1 failed'; exit 1; }

passed=0 failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/*.Tests; do
  name=$(basename "$project")
  started=$SECONDS
  "./$project/bin/Release/net10.0/$name" --progress off --no-ansi >"$log" 2>&1
  code=$?
  good=$(sed -nE 's/^ *succeeded: ([0-9]+).*/\1/p' "$log" | tail -1)
  bad=$(sed -nE 's/^ *failed: ([0-9]+).*/\1/p' "$log" | tail -1)
  good=${good:-0} bad=${bad:-0}
  # A run that broke, or ran nothing, counts as one that failed.
  if [ "$code" -ne 0 ] && [ "$bad" = 0 ] || [ "$good" = 0 ]; then bad=$((bad + 1)); fi
  passed=$((passed + good)) failed=$((failed + bad))
  printf '%-36s %6d passed %4d failed  %4d s\n' "$name" "$good" "$bad" $((SECONDS - started))
  [ "$bad" = 0 ] || cat "$log"
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
