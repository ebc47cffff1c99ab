#!/usr/bin/env bash
# make-control-plane.sh PROGRAMS INIT FOLDER [SAN...]: kubeadm 1.20 makes certificates, kubeconfigs and static pods from INIT
# in namespaces of its own, and leaves /etc/kubernetes in FOLDER. Fails where kubeadm refuses or warns, or where a SAN is not in the certificate.
set -euo pipefail
programs=$(readlink -f "$1") init=$(readlink -f "$2") folder=$(mkdir -p "$3" && readlink -f "$3")
shift 3
mkdir -p /etc/kubernetes /var/lib/etcd
# shellcheck disable=SC2016 # the inner shell expands
exec unshare --net --mount bash -c '
set -euo pipefail
kubeadm=$1/kubeadm init=$2 folder=$3
shift 3
mount -t tmpfs none /etc/kubernetes
mount -t tmpfs none /var/lib/etcd
ip link set lo up
address=$(sed -nE "s/^ *advertiseAddress: *\"?([^\" ]+).*/\1/p" "$init")
ip address add "$address" dev lo
# kubeadm looks for the interface of the default route, although the file names the address
ip link add judged type veth peer name unused
ip link set judged up
ip address add 198.51.100.1/24 dev judged
ip route add default via 198.51.100.254

# The rendered file names an older release where it is for one; this kubeadm takes 1.19 and 1.20. The documents are the same.
sed -E "s/(kubernetesVersion: )v1\.1[0-8]\..*/\1v1.20.2/" "$init" >/etc/kubernetes/init.yaml
init=/etc/kubernetes/init.yaml
log=/etc/kubernetes/log
run() { "$kubeadm" "$@" >"$log" 2>&1 || { cat "$log"; exit 1; }; }

run config migrate --old-config "$init" --new-config /dev/null
# an unknown or repeated field is a warning for it, and exit code 0
if grep -E "strict.go|unknown field|already set" "$log"; then exit 1; fi
value() { sed -nE "s/^ *$1: *\"?([^\" ]+).*/\1/p" "$init" | head -n 1; }
if grep -q "^ *external:" "$init"; then
  mkdir -p "$(dirname "$(value caFile)")" "$(dirname "$(value certFile)")"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$(value keyFile)" -out "$(value certFile)" -days 1 -subj /CN=etcd 2>/dev/null
  cp "$(value certFile)" "$(value caFile)"
fi
run init phase certs all --config "$init"
run init phase kubeconfig all --config "$init"
run init phase control-plane all --config "$init"
grep -q "^ *external:" "$init" || run init phase etcd local --config "$init"
names=$(openssl x509 -in /etc/kubernetes/pki/apiserver.crt -noout -ext subjectAltName | tail -n 1 | sed "s/ *\(DNS\|IP Address\)://g")
status=0
for name; do
  [[ ,$names, == *",$name,"* ]] || { echo "$name is not in the certificate of the API server: $names"; status=1; }
done
rm "$init" "$log"
cp -r /etc/kubernetes/. "$folder"
exit $status' _ "$programs" "$init" "$folder" "$@"
