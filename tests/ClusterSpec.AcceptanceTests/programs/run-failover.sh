#!/bin/bash
# run-failover.sh TREE [SED]: the load balancers of a rendered cluster, each in a network namespace of its own on one bridge, with a fake API
# server beside each HAProxy. Stops API servers, HAProxy and keepalived, and says what clients at the virtual address see.
# 0: served all the time; 1: a promise is broken, named on standard output; 3: this machine cannot make the network.
# Time runs a hundred times faster than in the files: 3 h are 108 s, a watch's ten minutes of silence are 6 s. SED puts a fault into the copies.
set -u
if [ "${INSIDE:-}" != yes ]; then
    export INSIDE=yes
    exec unshare --net --mount --pid --fork --mount-proc --kill-child bash "$0" "$@"
fi
tree=$(readlink -f "$1") fault=${2:-} programs=$(dirname "$(readlink -f "$0")")
mount -t tmpfs tmpfs /run && mkdir -p /run/netns /run/work /run/haproxy || exit 3
work=/run/work silence=6
fail() { echo "$1"; exit 1; }

ip link set lo up
lacks() { echo "this kernel makes no $1"; exit 3; }
ip link add br0 type bridge 2>/dev/null || lacks bridge
ip link set br0 up
member() { # NAME INTERFACE ADDRESS/LENGTH
    ip netns add "$1" || lacks "network namespaces"
    ip link add "p-$1" type veth peer name "$2" netns "$1" || lacks veth
    ip link set "p-$1" master br0 up
    ip -n "$1" link set lo up
    ip -n "$1" addr add "$3" dev "$2"
    ip -n "$1" link set "$2" up
}

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=api -keyout "$work/key" -out "$work/crt" 2>/dev/null
cat "$work/key" "$work/crt" > "$work/pem"

# As rendered, but for the times.
hosts=()
for conf in "$tree"/keepalived/*/etc/keepalived/keepalived.conf; do
    host=$(basename "${conf%/etc/keepalived/keepalived.conf}")
    grep -q 'vrrp_instance kube_apiserver ' "$conf" || continue
    hosts+=("$host")
    mkdir -p "$work/$host"
    sed -E "s/^(    timeout (client|server)) 3h$/\1 108s/; s/inter 3s/inter 300ms/; $fault" "$tree/haproxy/$host/etc/haproxy/haproxy.cfg" > "$work/$host/haproxy.cfg"
    cp "$tree/keepalived/$host/etc/keepalived/"* "$work/$host"
    sed -Ei "$fault" "$work/$host/keepalived.conf"
done
[ ${#hosts[@]} -ge 3 ] || fail "fewer than three hosts carry the API's address"
first=$work/${hosts[0]}/keepalived.conf
vip=$(sed -nE 's|^        ([0-9.]+)/32 dev .*|\1|p' "$first" | head -1)
link=$(sed -nE 's/^    interface (.*)/\1/p' "$first" | head -1)
port=$(sed -nE "s/^    bind $vip:([0-9]+)$/\1/p" "$work/${hosts[0]}/haproxy.cfg" | head -1)

declare -A api balancer
start_api() { ip netns exec "$1" python3 "$programs/fake-apiserver.py" "$1" "$2" "$work/pem" & api[$1]=$!; }
# What the package and systemd make: folders of its own, so that three can run on one machine.
start_balancer() {
    # shellcheck disable=SC2016 # $1 is the inner shell's
    ip netns exec "$1" unshare --mount bash -c 'mount -t tmpfs tmpfs /run/haproxy && exec haproxy -db -f "$1"' _ "$work-$1.cfg" > "$work-$1.log" 2>&1 &
    balancer[$1]=$!
}
start_router() {
    # shellcheck disable=SC2016
    ip netns exec "$1" unshare --mount bash -c 'mkdir -p /etc/keepalived && mount --bind "$1" /etc/keepalived && mount -t tmpfs tmpfs /tmp &&
        exec keepalived -n -l -D -p /tmp/k.pid -r /tmp/v.pid -c /tmp/c.pid -f /etc/keepalived/keepalived.conf' _ "$work/$1" > "$work/$1.log" 2>&1 &
}
stop() { kill -9 "$1"; wait "$1" 2>/dev/null; }
holders() { for host in "${hosts[@]}"; do ip -n "$host" -o addr show dev "$link" 2>/dev/null | grep -q " $vip/32 " && echo "$host"; done; }
ask() { ip netns exec client curl -sk --max-time 2 "https://$vip:$port/$1"; }
# Whether one host alone has the address, in time, and it is (not) this one.
moves() { # is|not HOST SECONDS WHEN
    for _ in $(seq $((${3} * 5))); do
        now=$(holders)
        case "$1 $(wc -w <<<"$now")" in
            "is 1") [ "$now" = "$2" ] && { echo "$4: $now has $vip"; return; } ;;
            "not 1") [ "$now" != "$2" ] && { echo "$4: $now has $vip"; return; } ;;
        esac
        sleep 0.2
    done
    fail "$4: $vip is with <$(holders | xargs)>"
}
served() { # WHEN
    for _ in $(seq 10); do ask whoami > "$work/answer" || fail "$1: nobody answers at $vip:$port"; sleep 0.05; done
    echo "$1: served by $(cat "$work/answer")"
}

member client "$link" "$(sed -E 's/\.[0-9]+$/.250/' <<<"$vip")/16"
for host in "${hosts[@]}"; do
    address=$(sed -nE 's/^    unicast_src_ip (.*)/\1/p' "$work/$host/keepalived.conf" | head -1)
    member "$host" "$link" "$address/16"
    # os/<pool>/etc/sysctl.d has it for these hosts
    ip netns exec "$host" sysctl -qw net.ipv4.ip_nonlocal_bind=1
    mv "$work/$host/haproxy.cfg" "$work-$host.cfg"
    start_api "$host" "$address"
    start_balancer "$host"
done
sleep 2
for host in "${hosts[@]}"; do start_router "$host"; done

moves is "${hosts[0]}" 15 "at the start"
sleep 2
served "at the start"

ip netns exec client curl -skN --max-time $((silence * 4)) "https://$vip:$port/watch?$silence" > "$work/watch" & watch=$!
sleep 1
holder=$(head -1 "$work/watch")
others=(); for host in "${hosts[@]}"; do [ "$host" = "$holder" ] || others+=("$host"); done
stop "${api[${others[0]}]}"; sleep 1.5; served "one API server stopped"
stop "${api[${others[1]}]}"; sleep 1.5; served "two API servers stopped"
wait $watch
[ "$(tail -1 "$work/watch")" = late ] || fail "the watch was cut"
echo "a watch that said nothing for a hundredth of ten minutes: not cut"

stop "${balancer[${hosts[0]}]}"
moves not "${hosts[0]}" 15 "HAProxy stopped on ${hosts[0]}"
served "HAProxy stopped on ${hosts[0]}"
start_balancer "${hosts[0]}"
moves is "${hosts[0]}" 15 "HAProxy started again"
served "HAProxy started again"
ip -n "${hosts[0]}" link set "$link" down
moves not "${hosts[0]}" 15 "${hosts[0]} off the network"
served "${hosts[0]} off the network"
