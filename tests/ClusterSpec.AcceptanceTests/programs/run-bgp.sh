#!/usr/bin/env bash
# run-bgp.sh PLAN [NODE]: real BIRD daemons, one network namespace a node, on one segment, with the sessions of PLAN. Fails unless every node has the
# route to every other node's pods, and, where NODE is named, still has all but NODE's own after NODE was killed. Lines of PLAN:
#   node NAME ADDRESS AS BLOCK CLUSTER_ID|-
#   session NAME NAME
set -euo pipefail
plan=$(readlink -f "$1") killed=${2:-}
# shellcheck disable=SC2016 # the inner shell expands
exec unshare --net --mount --pid --fork --kill-child --mount-proc bash -c '
set -euo pipefail
plan=$1 killed=$2
mount -t tmpfs none /run
mkdir /run/netns /run/bird
work=/run/bird
ip link set lo up
# Stands for the switch: it answers for everybody and hands packets on, so that no bridge of the kernel is needed.
echo 1 >/proc/sys/net/ipv4/ip_forward
declare -A addresses systems blocks clusters
names=()
while read -r kind name address system block cluster; do
  [[ $kind == node ]] || continue
  names+=("$name")
  addresses[$name]=$address systems[$name]=$system blocks[$name]=$block clusters[$name]=$cluster
done <"$plan"

number=0
for name in "${names[@]}"; do
  ip netns add "$name"
  ip link add "to$number" type veth peer name eth0 netns "$name"
  ip link set "to$number" up
  echo 1 >"/proc/sys/net/ipv4/conf/to$number/proxy_arp"
  ip route add "${addresses[$name]}/32" dev "to$number"
  ip -n "$name" link set lo up
  ip -n "$name" address add "${addresses[$name]}/20" dev eth0
  ip -n "$name" link set eth0 up
  {
    echo "router id ${addresses[$name]};"
    echo "protocol device {}"
    echo "protocol direct { ipv4; interface \"eth0\"; }"
    echo "protocol static { ipv4; route ${blocks[$name]} blackhole; }"
  } >"$work/$name.conf"
  number=$((number + 1))
done

# One side of a session as Calico writes it: a reflector reflects for whoever has no cluster id of its own.
side() {
  local reflects=
  [[ ${clusters[$1]} != - && ${clusters[$2]} != "${clusters[$1]}" ]] && reflects="rr client; rr cluster id ${clusters[$1]};"
  echo "protocol bgp to_${2//-/_} { local ${addresses[$1]} as ${systems[$1]}; neighbor ${addresses[$2]} as ${systems[$2]}; connect retry time 1; connect delay time 1; hold time 9; $reflects ipv4 { import all; export where source ~ [RTS_STATIC, RTS_BGP]; }; }" >>"$work/$1.conf"
}
while read -r kind first second; do
  [[ $kind == session ]] || continue
  side "$first" "$second"
  side "$second" "$first"
done <"$plan"

for name in "${names[@]}"; do
  ip netns exec "$name" bird -c "$work/$name.conf" -s "$work/$name.ctl" -P "$work/$name.pid"
done

# The routes that are missing, a line each.
missing() {
  local name other table
  for name in "${names[@]}"; do
    [[ $name == "$1" ]] && continue
    table=$(birdc -s "$work/$name.ctl" show route 2>/dev/null || true)
    for other in "${names[@]}"; do
      [[ $other == "$1" || $table == *"${blocks[$other]}"* ]] || echo "$name has no route to the pods of $other"
    done
  done
}
wait_for_all() {
  local tries=30
  while ((tries-- > 0)); do
    [[ -n $(missing "$1") ]] || return 0
    sleep 0.5
  done
  missing "$1"
  return 1
}
wait_for_all ""
if [[ -n $killed ]]; then
  kill -9 "$(<"$work/$killed.pid")"
  ip -n "$killed" link set eth0 down
  # longer than the hold time: what hung on it alone is gone by then
  sleep 12
  wait_for_all "$killed"
fi
echo "${#names[@]} nodes have every route"' _ "$plan" "$killed"
