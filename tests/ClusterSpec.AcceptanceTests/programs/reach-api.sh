#!/bin/bash
# reach-api.sh RULES PORT ALLOWED FORBIDDEN, as root: a host with the rendered rules of nft (*.nft) or of iptables-restore, and two clients, each in a
# network namespace of its own. The client with the address ALLOWED has to reach PORT, the one with FORBIDDEN must not, both reach port 22, and the
# host reaches itself. The rules are loaded twice, as a reload does, and rules of others have to outlive that.
# Prints what is not so; exit code 1 when there is something.
set -uo pipefail
rules=$1 port=$2 allowed=$3 forbidden=$4
tag=fw$$
refused=0
complain() { echo "$*"; refused=1; }
if [[ $allowed == *:* ]]; then
  bits=128 host=2001:db8:ffff::1 url="[$host]" flags=nodad
else
  bits=32 host=198.18.255.1 url=$host flags=
fi

trap 'kill "${servers[@]}" 2>/dev/null; for name in host in out; do ip netns del "$tag-$name" 2>/dev/null; done' EXIT
servers=()
for name in host in out; do ip netns add "$tag-$name" && ip -n "$tag-$name" link set lo up; done
connect() {
  ip link add "to-$1" netns "$tag-host" type veth peer name eth0 netns "$tag-$1"
  ip -n "$tag-host" link set "to-$1" up
  # on each interface: neighbour discovery answers for no other
  ip -n "$tag-host" addr add "$host/$bits" dev "to-$1" $flags
  ip -n "$tag-$1" link set eth0 up
  ip -n "$tag-$1" addr add "$2/$bits" dev eth0 $flags
  ip -n "$tag-$1" route add "$host/$bits" dev eth0
  ip -n "$tag-host" route add "$2/$bits" dev "to-$1"
}
connect in "$allowed"
connect out "$forbidden"
inside() { ip netns exec "$tag-$1" "${@:2}"; }

# the rules of others, which have to outlive ours
inside host nft 'add table inet others; add chain inet others kept; add rule inet others kept counter'
inside host iptables -N OTHERS && inside host iptables -A INPUT -j OTHERS
case $rules in
  *.nft) load=(nft -f /dev/stdin) program= ;;
  *.v6) load=(ip6tables-restore --noflush) program=ip6tables ;;
  *) load=(iptables-restore --noflush) program=iptables ;;
esac
for _ in once again; do inside host "${load[@]}" <"$rules" || complain "${load[0]} refuses the rules"; done
[[ -z $program ]] || inside host "$program" -I INPUT -j CLUSTERSPEC-API
inside host nft list table inet others | grep counter >/dev/null || complain "the table of others is gone"
inside host iptables -C INPUT -j OTHERS 2>/dev/null || complain "the chain of others is gone"

for listening in "$port" 22; do
  # not by the function, whose process would not be the server's
  ip netns exec "$tag-host" python3 -m http.server --bind "$host" "$listening" >/dev/null 2>&1 &
  servers+=($!)
done
reaches() { inside "$1" curl -s -o /dev/null --max-time 1 "http://$url:$2/"; }
for ((try = 0; try < 20; try++)); do reaches host "$port" && reaches in 22 && reaches out 22 && break; sleep 0.2; done
reaches host "$port" || complain "the host does not reach itself on $port"
reaches in "$port" || complain "$allowed does not reach $port"
reaches out "$port" && complain "$forbidden reaches $port"
reaches in 22 || complain "$allowed does not reach 22"
reaches out 22 || complain "$forbidden does not reach 22"
exit $refused
