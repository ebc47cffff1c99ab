#!/usr/bin/env bash
# ask-api-server.sh PROGRAMS CONTROL_PLANE MANIFESTS [NAMESPACE...]: starts kube-apiserver 1.20 with the flags of the static pod in CONTROL_PLANE
# (a folder that make-control-plane.sh filled), on an etcd of its own, in namespaces of its own. Then the files of MANIFESTS, each *.yaml, are
# applied with --dry-run=server, after the namespaces that are named. CONTROL_PLANE may hold further files that the flags name.
set -euo pipefail
programs=$(readlink -f "$1") plane=$(readlink -f "$2") manifests=$(readlink -f "$3")
shift 3
mkdir -p /etc/kubernetes
# shellcheck disable=SC2016 # the inner shell expands
exec unshare --net --mount --pid --fork --kill-child --mount-proc bash -c '
set -euo pipefail
programs=$1 plane=$2 manifests=$3
shift 3
mount -t tmpfs none /etc/kubernetes
mount -t tmpfs none /var/log
cp -r "$plane"/. /etc/kubernetes
work=/etc/kubernetes/judge
mkdir "$work"
cd "$work"
ip link set lo up
mapfile -t flags < <(sed -nE "s/^ *- (--.*)/\1/p" /etc/kubernetes/manifests/kube-apiserver.yaml | grep -v "^--etcd-")
address=$(printf "%s\n" "${flags[@]}" | sed -n "s/^--advertise-address=//p")
ip address add "$address" dev lo
for path in $(printf "%s\n" "${flags[@]}" | sed -n "s/^--audit-log-path=//p"); do mkdir -p "$(dirname "$path")"; done

etcd --data-dir "$work/etcd" >etcd.log 2>&1 &
HOME=$work "$programs/kube-apiserver" "${flags[@]}" --etcd-servers=http://127.0.0.1:2379 >server.log 2>&1 &
server=$!
[[ $address == *:* ]] && address="[$address]"
ask() { HOME=$work "$programs/kubectl" --kubeconfig /etc/kubernetes/admin.conf --server "https://$address:6443" "$@"; }
tries=200
# the plugin of a key management service is not here
until ask get --raw "/readyz?exclude=kms-provider-0" >/dev/null 2>&1; do
  ((tries-- > 0)) || { echo "the API server is not ready with: ${flags[*]}"; ask get --raw "/readyz?verbose" 2>&1 | grep -v "^.+. "; exit 1; }
  kill -0 "$server" 2>/dev/null || { echo "the API server does not start with: ${flags[*]}"; tail -n 5 server.log; exit 1; }
  sleep 0.3
done
# nothing is stored without the plugin of the key management service: that the flags are taken is all that can be judged
if grep -q "kms:" /etc/kubernetes/encryption/config.yaml 2>/dev/null; then exit 0; fi
# the namespace controller is not there, and the first ones are made a moment after the server is ready
until ask get namespace default kube-system >/dev/null 2>&1; do
  ((tries-- > 0)) || { echo "the API server makes no namespaces"; exit 1; }
  sleep 0.3
done
for namespace; do
  ask get namespace "$namespace" >/dev/null 2>&1 || ask create namespace "$namespace" --save-config >/dev/null
done
[[ -n $(ls "$manifests") ]] || exit 0
# it goes on after a file that is refused; an answer that is a warning counts, too: nothing is printed where all is well
ask apply --dry-run=server -f "$manifests" 2>&1 >/dev/null' _ "$programs" "$plane" "$manifests" "$@"
