#!/usr/bin/env bash
# Builds once and runs every test. On Debian or Ubuntu, as root, it first installs the programs that the acceptance tests ask: from apt, and
# from npm into a cache folder of its own. The last line is the sum.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

if [[ ! -w ${HOME:-} ]]; then
  HOME=$(mktemp -d)
  export HOME
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_GENERATE_ASPNET_CERTIFICATE=false
cache=${XDG_CACHE_HOME:-$HOME/.cache}/clusterspec-tests

install_from_apt() {
  local missing=() program
  # program or folder:packages
  for program in haproxy:haproxy keepalived:keepalived etcd:etcd-server etcdctl:etcd-client bird:bird2 ip:iproute2 sysctl:procps openssl:openssl \
    ansible-inventory:ansible-core ansible-lint:ansible-lint cloud-init:cloud-init containerd:containerd sshd:openssh-server ssh:openssh-client \
    systemd-analyze:systemd visudo:sudo shellcheck:shellcheck nft:nftables iptables-restore:iptables chronyd:chrony python3:python3 \
    pre-commit:pre-commit node:nodejs npm:npm gcc:gcc,libc6-dev \
    go:golang-go dpkg-source:dpkg-dev /usr/share/gocode/src/github.com/modern-go/reflect2:golang-github-modern-go-reflect2-dev; do
    [[ -d ${program%%:*} ]] || PATH=$PATH:/usr/sbin:/sbin command -v "${program%%:*}" >/dev/null || missing+=("${program#*:}")
  done
  ((${#missing[@]})) || return 0
  IFS=, read -ra missing <<<"$(IFS=, && echo "${missing[*]}")"
  if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "tests/run.sh: not root on Debian or Ubuntu, so ${missing[*]} cannot be installed; tests that need them are skipped"
    return 0
  fi
  echo "tests/run.sh: installing ${missing[*]} from apt"
  # no service starts because its package is installed
  local policy=/usr/sbin/policy-rc.d
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  apt-get update -qq -o DPkg::Lock::Timeout=600
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 "${missing[@]}" >/dev/null
}

install_from_npm() {
  command -v npm >/dev/null || return 0
  local wanted=tests/ClusterSpec.AcceptanceTests/programs
  mkdir -p "$cache"
  # two runs at once share the folder
  exec 9>"$cache/lock"
  flock 9
  if ! cmp -s "$wanted/package-lock.json" "$cache/package-lock.json"; then
    echo "tests/run.sh: installing the packages of $wanted/package-lock.json from npm into $cache"
    rm -rf "$cache/node_modules" "$cache/package-lock.json" "$cache/new"
    mkdir "$cache/new"
    cp "$wanted/package.json" "$wanted/package-lock.json" "$cache/new"
    npm ci --prefix "$cache/new" --ignore-scripts --no-fund --no-audit --loglevel=error
    # what its own install script would do
    chmod u+x "$cache/new/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    mv "$cache/new/node_modules" "$cache/node_modules"
    # last: the tests look at it to know that all is there
    mv "$cache/new/package-lock.json" "$cache/package-lock.json"
    rm -r "$cache/new"
  fi
  flock -u 9
}

build_kubernetes() {
  local folder=$cache/kubernetes-1.20
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  flock 9
  if [[ ! -x $folder/kubeadm && $(id -u) == 0 ]] && command -v go >/dev/null && command -v dpkg-source >/dev/null; then
    echo "tests/run.sh: building kubeadm, kubectl and kube-apiserver 1.20 from Debian's source package into $folder, once"
    tests/ClusterSpec.AcceptanceTests/programs/build-kubernetes.sh "$folder" ||
      echo "tests/run.sh: they could not be built; tests that need them are skipped"
  fi
  flock -u 9
}

install_from_apt
install_from_npm
build_kubernetes

echo "tests/run.sh: building"
dotnet build ClusterSpec.sln -c Release -v quiet -nologo

echo "tests/run.sh: running the tests"
log=$(mktemp)
status=0
dotnet test --solution ClusterSpec.sln -c Release --no-build --max-parallel-test-modules 1 2>&1 | tee "$log" || status=$?

# The summary has each number on a line of its own; a test assembly that could not run is an error there, not a failed test.
sum_of() { sed -n "s/^ *$1: \([0-9][0-9]*\)\$/\1/p" "$log" | tail -n 1; }
total=$(sum_of total) passed=$(sum_of succeeded) failed=$(sum_of failed) skipped=$(sum_of skipped) errors=$(sum_of error)
rm -f "$log"
if [[ -z $total || $total == 0 ]]; then
  echo "tests/run.sh: no test ran"
  exit 1
fi
failed=$((${failed:-0} + ${errors:-0}))
((failed == 0)) || status=1
echo "$passed passed, $failed failed$( ((${skipped:-0} == 0)) || echo ", $skipped skipped")"
exit "$status"
