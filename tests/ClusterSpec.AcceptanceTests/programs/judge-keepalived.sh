#!/bin/bash
# judge-keepalived.sh FOLDER: asks keepalived about FOLDER/keepalived.conf, at its place in /etc/keepalived of a mount namespace of its own, with
# the interfaces that it names. keepalived says what it thinks on standard error, and its exit code hides some of it: a file that is missing is 0.
# 0 when it says nothing; 1 with what it says.
set -u
if [ "${INSIDE:-}" != yes ]; then
    export INSIDE=yes
    exec unshare --net --mount bash "$0" "$@"
fi
ip link set lo up
while read -r link; do
    ip link add "$link" type dummy 2>/dev/null || ip link add "$link" type veth peer name "peer${#link}" || { echo "this kernel makes no interface $link"; exit 1; }
    ip link set "$link" up
done < <(sed -nE 's/^ +interface ([^ ]+).*/\1/p; s/.* dev ([^ ]+).*/\1/p' "$1/keepalived.conf" | sort -u)
mkdir -p /etc/keepalived && mount -t tmpfs tmpfs /etc/keepalived && cp "$1"/* /etc/keepalived || exit 1
complaints=$(keepalived --config-test --use-file /etc/keepalived/keepalived.conf 2>&1)
code=$?
[ -s /etc/keepalived/keepalived.conf ] || complaints+="no file"
[ $code = 0 ] && [ -z "$complaints" ] && exit 0
echo "exit code $code: $complaints"
exit 1
