#!/usr/bin/env bash
# run-etcd.sh TREE [FAULT]: three hosts with the etcd of a rendered tree (TREE/etcd), and what can happen to them. Each host is a network namespace
# on a bridge of its own and an overlay of this machine's root, with the rendered files copied over; the service is started as its unit says.
# Nothing outlives the script and nothing leaves its namespaces. The last line is "etcd: nothing lost"; the exit code is 0 then alone.
# FAULT is a name of a function below that breaks something, to see that the run notices.
set -euo pipefail
if [[ -z ${IN_NAMESPACES:-} ]]; then
  IN_NAMESPACES=1 exec unshare -n -m -p -f --mount-proc --kill-child "$0" "$@"
fi
readonly tree=$1 fault=${2:-}
work=/mnt
mount --make-rprivate /
mount -t tmpfs none "$work"
mkdir "$work/netns"
mapfile -t hosts < <(cd "$tree/etcd" && find . -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort)
readonly first=${hosts[0]} second=${hosts[1]} last=${hosts[-1]}

fail() {
  echo "etcd: $*"
  for host in "${hosts[@]}"; do
    echo "--- $host"
    tail -n 3 "$work/$host.log" 2>/dev/null | cut -c 1-400 || true
  done
  exit 1
}

# Runs something as the host: its network, its root.
on() {
  local host=$1
  shift
  ip netns exec "$host" chroot "$work/$host/root" "$@"
}

address_of() { sed -nE 's#^initial-advertise-peer-urls: "https://(.*):[0-9]+"$#\1#p' "$tree/etcd/$1/etc/etcd/etcd.conf.yaml"; }

make_host() {
  local host=$1 root=$work/$1/root folder
  mkdir -p "$work/$host"/{up,tmp,root}
  mount -t overlay none -o "lowerdir=/,upperdir=$work/$host/up,workdir=$work/$host/tmp" "$root"
  for folder in /dev /proc; do mount --rbind "$folder" "$root$folder"; done
  rm -rf "$root"/var/lib/etcd* "$root/etc/etcd" "$root/var/backups/etcd"
  cp -r "$tree/etcd/$host/." "$root/"
  cp -r "$work/pki/$host/." "$root/"
  mkdir -p "$root/usr/local/bin"
  ln -sf "$(command -v etcd)" "$root/usr/local/bin/etcd"
  ip netns add "$host"
  ip link add "to-$host" type veth peer name eth0 netns "$host"
  ip link set "to-$host" master switch up
  ip -n "$host" link set lo up
  ip -n "$host" address add "$(address_of "$host")/24" dev eth0
  ip -n "$host" link set eth0 up
}

# What the unit says, as systemd would do it: its folder, its command. The user is whoever runs this.
start() {
  local host=$1 unit=${2:-etcd} file command folder
  file=$tree/etcd/$host/etc/systemd/system/$unit.service
  command=$(sed -n 's/^ExecStart=//p' "$file") folder=$(sed -n 's/^StateDirectory=//p' "$file")
  install -d -m 0700 "$work/$host/root/var/lib/$folder"
  # shellcheck disable=SC2086
  ip netns exec "$host" chroot "$work/$host/root" $command >>"$work/$host.log" 2>&1 &
  echo $! >"$work/$host.$unit.pid"
}

stop() {
  local pid
  pid=$(cat "$work/$1.${2:-etcd}.pid")
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
}

ctl() {
  local host=$1
  shift
  on "$host" env ETCDCTL_API=3 etcdctl --endpoints="https://127.0.0.1:${port:-2379}" \
    --cacert=/etc/etcd/pki/ca.crt --cert=/etc/etcd/pki/client.crt --key=/etc/etcd/pki/client.key "$@"
}

well() {
  local host _
  for host in "$@"; do
    for _ in $(seq 60); do
      ctl "$host" endpoint health >/dev/null 2>&1 && continue 2
      sleep 0.5
    done
    fail "$host is not well"
  done
}

put() { ctl "$1" put "/registry/$2" "value of $2" >/dev/null; }

reads() { [[ $(ctl "$1" get "/registry/$2" --print-value-only) == "value of $2" ]] || fail "$1 has lost $2"; }

newest() { find "$work/$1/root$directory" -name "etcd-$1-*.db" | sort | tail -n 1; }

# ---- faults

spoil_snapshot() { printf 'X' | dd of="$1" bs=1 seek=5000 conv=notrunc 2>/dev/null; }

# ---- the run

mount -t tmpfs none /run
mkdir -p /run/netns
ip link set lo up
ip link add switch type bridge
ip link set switch up
bash "$tree/etcd/certificates.sh" "$work/pki" >/dev/null
[[ -z $(find "$work/pki" -type f -name '*.key' ! -perm 600) ]] || fail "a key is readable by others"
sums=$(find "$work/pki" -type f -exec sha256sum {} + | sort)
bash "$tree/etcd/certificates.sh" "$work/pki" >/dev/null
[[ $sums == "$(find "$work/pki" -type f -exec sha256sum {} + | sort)" ]] || fail "certificates.sh made something anew"
for host in "${hosts[@]}"; do make_host "$host"; done
directory=$(sed -nE 's/^readonly host=.* directory=([^ ]*) .*/\1/p' "$tree/etcd/$first/usr/local/sbin/etcd-backup")

for host in "${hosts[@]}"; do start "$host"; done
well "${hosts[@]}"
[[ $(ctl "$first" member list | grep -c started) == "${#hosts[@]}" ]] || fail "not every member has started"
# what the file says is what runs
on "$first" cat /etc/etcd/etcd.conf.yaml >"$work/conf"
for key in heartbeat-interval election-timeout quota-backend-bytes snapshot-count; do
  value=$(sed -n "s/^$key: //p" "$work/conf")
  case $key in
    heartbeat-interval) want="\"heartbeat-interval\":\"${value}ms\"" ;;
    election-timeout) want="\"election-timeout\":\"$((value / 1000))s\"" ;;
    quota-backend-bytes) want="\"quota-size-bytes\":$value" ;;
    snapshot-count) want="\"snapshot-count\":$value" ;;
  esac
  grep -qF "$want" "$work/$first.log" || fail "$key: $value did not reach etcd"
done
grep -qF '"auto-compaction-retention":"8h0m0s"' "$work/$first.log" || fail "no compaction"
on "$first" curl -sf "$(sed -nE 's/^listen-metrics-urls: "(.*)"$/\1/p' "$work/conf")/metrics" >"$work/metrics" || fail "no metrics"
grep -q '^etcd_server_has_leader 1' "$work/metrics" || fail "the metrics know no leader"
# nobody without a certificate
ip netns exec "$second" curl -sk "https://$(address_of "$first"):2379/version" >/dev/null && fail "a client without a certificate was let in"

if [[ -e $tree/etcd/$first/etc/etcd/etcd-events.conf.yaml ]]; then
  for host in "${hosts[@]}"; do start "$host" etcd-events; done
  port=2383 well "${hosts[@]}"
  port=2383 put "$first" event
  [[ -z $(ctl "$second" get /registry/event --print-value-only) ]] || fail "events are in the etcd of the state"
  for host in "${hosts[@]}"; do stop "$host" etcd-events; done
fi

put "$first" before
for host in "${hosts[@]}"; do on "$host" bash /usr/local/sbin/etcd-backup >/dev/null || fail "no backup on $host"; done
# retention, by the script's own number
keep=$(sed -nE 's/^readonly host=.* keep=([0-9]+)$/\1/p' "$tree/etcd/$first/usr/local/sbin/etcd-backup")
for ((n = 0; n <= keep; n++)); do touch "$work/$first/root$directory/etcd-$first-2001010${n}T000000Z.db"; done
touch "$work/$first/root$directory/etcd-$first-0-20010101T000000Z.db"
sleep 1
on "$first" bash /usr/local/sbin/etcd-backup >/dev/null || fail "no second backup"
[[ $(find "$work/$first/root$directory" -name "etcd-$first-2*.db" | wc -l) == "$keep" ]] || fail "the backup did not keep $keep"
[[ -e $work/$first/root$directory/etcd-$first-0-20010101T000000Z.db ]] || fail "the backup removed another host's snapshot"
[[ -z $(find "$work/$first/root$directory" -name '.*.db*') ]] || fail "the backup left a part"

# one member is lost with its disk, and replaced
put "$first" "between"
stop "$last"
rm -rf "$work/$last/root/var/lib/etcd"
well "$first" "$second"
ctl "$first" member remove "$(ctl "$first" member list | sed -nE "s/^([0-9a-f]+), started, $last,.*/\1/p")" >/dev/null
ctl "$first" member add "$last" --peer-urls="https://$(address_of "$last"):2380" >/dev/null
on "$last" sed -i 's/^initial-cluster-state: .*/initial-cluster-state: existing/' /etc/etcd/etcd.conf.yaml
start "$last"
well "${hosts[@]}"
reads "$last" before
reads "$last" between

# a backup of it all, then every member is lost
on "$second" bash /usr/local/sbin/etcd-backup >/dev/null
snapshot=$(newest "$second")
[[ $fault != spoil ]] || spoil_snapshot "$snapshot"
put "$first" after-the-snapshot
if on "$first" bash /usr/local/sbin/etcd-restore "$directory/none" >/dev/null 2>&1; then fail "a snapshot that is not there was restored"; fi
cp "$snapshot" "$work/$first/root/root/snapshot.db"
if on "$first" bash /usr/local/sbin/etcd-restore /root/snapshot.db >/dev/null 2>&1; then fail "a member that runs was restored"; fi
for host in "${hosts[@]}"; do stop "$host"; done
# the last one's disk is gone, the others have what they had
rm -rf "$work/$last/root/var/lib/etcd"
for host in "${hosts[@]}"; do
  cp "$snapshot" "$work/$host/root/root/snapshot.db"
  on "$host" bash /usr/local/sbin/etcd-restore /root/snapshot.db >"$work/restore" 2>&1 || fail "no restore on $host: $(tail -n 1 "$work/restore")"
done
[[ -n $(find "$work/$first/root/var/lib/etcd" -maxdepth 1 -name 'before-*') ]] || fail "what was there is gone"
for host in "${hosts[@]}"; do start "$host"; done
well "${hosts[@]}"
[[ $(ctl "$first" member list | grep -c started) == "${#hosts[@]}" ]] || fail "not every member came back"
for host in "${hosts[@]}"; do
  reads "$host" before
  reads "$host" between
done
[[ -z $(ctl "$first" get /registry/after-the-snapshot --print-value-only) ]] || fail "this is not the snapshot"
put "$last" "again"
reads "$first" "again"
if grep -hE 'unrecognized|conflicting' "$work"/*.log | grep -v 'environment variable'; then fail "etcd complained about its configuration"; fi
echo "etcd: nothing lost"
