#!/bin/bash
# write-sysctls.sh FILE, as root: what the kernel refuses of a file of sysctl.d; exit code 1 when there is something.
# Keys of the network are written for real, in a network namespace of their own, and read back. Keys that only the first namespace may
# write must be there, keys outside net. must be numbers, too. Keys of a module that is not loaded here cannot be judged.
set -uo pipefail
file=${2:-$1}
refused=0
complain() { echo "$*"; refused=1; }

# calls $1 with key, value, path below /proc/sys and line
for_each_setting() {
  local line
  while IFS= read -r line; do
    [[ $line =~ ^[[:space:]]*([^#\;=[:space:]][^=[:space:]]*)[[:space:]]*=[[:space:]]*(.*[^[:space:]])[[:space:]]*$ ]] || continue
    "$1" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "/proc/sys/${BASH_REMATCH[1]//.//}" "$line"
  done <"$file"
}

is_there() {
  case $1 in
    net.bridge.* | net.netfilter.*) ;; # there once their module is loaded
    *) [[ -e $3 ]] || complain "no such key: $4" ;;
  esac
  [[ $1 == net.* || $2 =~ ^[0-9-]+([[:space:]]+[0-9-]+)*$ ]] || complain "no number: $4"
}

is_taken() {
  [[ $1 == net.* && -e $3 && $(stat -c %A "$3") == ??w* ]] || return 0
  local said
  if ! said=$(sysctl -q -w "$1=$2" 2>&1); then
    complain "refused: $4 ($said)"
  elif [[ $(tr -s '[:space:]' ' ' <"$3") != "$2 " ]]; then
    complain "became $(<"$3"): $4"
  fi
}

if [[ $1 == --inside ]]; then
  for_each_setting is_taken
  exit $refused
fi

# `sysctl --dry-run` goes on after a line that it cannot read, and its exit code forgets it.
syntax=$(sysctl --dry-run -p "$file" 2>&1 >/dev/null | grep 'invalid syntax') && complain "$syntax"
for_each_setting is_there
unshare -n bash "$0" --inside "$file" || refused=1
exit $refused
