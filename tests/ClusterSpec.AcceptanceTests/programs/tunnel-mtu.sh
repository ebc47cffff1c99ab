#!/bin/bash
# tunnel-mtu.sh KIND HOST_MTU MTU, as root: two network namespaces on a link of HOST_MTU with a tunnel of MTU between them.
# KIND is vxlan, vxlan6 or ipip. Exit code 0 when a packet of MTU bytes that must not be cut crosses the tunnel, and one byte more does not cross
# a tunnel that lets it in; 1 when not. Where the kernel has no device for IPIP, raw packets of protocol 4 go over the link itself.
set -uo pipefail
if [[ $1 != --inside ]]; then exec unshare -n -m bash "$0" --inside "$@"; fi
kind=$2 host=$3 mtu=$4 protocol=udp to=198.51.100.2
mount -t tmpfs none /run && mkdir /run/netns
for n in a b; do ip netns add $n && ip -n $n link set lo up; done
ip link add underlay netns a mtu "$host" type veth peer name underlay netns b mtu "$host" || exit 1
i=1
for n in a b; do
  case $kind in
    vxlan) ip -n $n addr add 192.0.2.$i/24 dev underlay; options=(type vxlan id 4096 dstport 4789 df set local 192.0.2.$i remote 192.0.2.$((3 - i))) ;;
    vxlan6) ip -n $n addr add 2001:db8::$i/64 dev underlay nodad; options=(type vxlan id 4096 dstport 4789 local 2001:db8::$i remote 2001:db8::$((3 - i))) ;;
    ipip) ip -n $n addr add 192.0.2.$i/24 dev underlay; options=(type ipip local 192.0.2.$i remote 192.0.2.$((3 - i))) ;;
  esac
  ip -n $n link set underlay up
  if ! ip -n $n link add tunnel "${options[@]}" 2>/run/why; then
    [[ $kind == ipip ]] || { cat /run/why; exit 1; }
    protocol=ipip to=192.0.2.2 i=2
    continue
  fi
  ip -n $n link set tunnel mtu "$mtu" up || exit 1
  ip -n $n addr add 198.51.100.$i/24 dev tunnel
  i=2
done
here=$(dirname "$0")
# Start of the receiver and of the sender may take seconds on a busy machine; the packet itself does not.
crosses() {
  local receiver
  : >/run/ready
  ip netns exec b python3 "$here/full-packet.py" receive "$protocol" "$1" "$to" >/run/ready 2>/dev/null &
  receiver=$!
  for _ in $(seq 600); do [[ -s /run/ready ]] && break; sleep 0.05; done
  ip netns exec a python3 "$here/full-packet.py" send "$protocol" "$1" "$to" 2>/dev/null
  for _ in $(seq 20); do kill -0 $receiver 2>/dev/null || break; sleep 0.05; done
  kill $receiver 2>/dev/null
  wait $receiver
}
sleep 0.3
crosses "$mtu" || { echo "a packet of $mtu bytes does not cross $kind on $host"; exit 1; }
# The tunnel alone must not be what stops the next byte: the link below it has no room for it.
if [[ $protocol == udp ]]; then for n in a b; do ip -n $n link set tunnel mtu $((mtu + 1)) 2>/dev/null; done; fi
if crosses $((mtu + 1)); then echo "a packet of $((mtu + 1)) bytes crosses $kind on $host"; exit 1; fi
exit 0
