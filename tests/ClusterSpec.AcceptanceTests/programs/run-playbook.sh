#!/bin/bash
# run-playbook.sh TREE HOST ADDRESS KEY, as root: runs the playbooks of a rendered tree twice against a real sshd, and says what came of it.
# HOST is one host of the tree, ADDRESS is its address, KEY the private key that the operator has; the hosts know it for the user of the image.
# All of it happens in namespaces: /etc, /home, /root, /run and /var/log are copies or empty, the network has one address. Programs that
# change the kernel or start services are replaced by ones that only note that they were called.
set -uo pipefail

if [[ $1 != --inside ]]; then
  work=$(mktemp -d)
  unshare --mount --net --uts --ipc --pid --fork --mount-proc --propagation private bash "$0" --inside "$@" "$work"
  code=$?
  rmdir "$work"
  exit $code
fi
shift
tree=$(readlink -f "$1") host=$2 address=$3 work=$5
mount -t tmpfs -o mode=755 tmpfs "$work"
cp -r "$tree" "$work/tree"
cp "$4" "$work/key"
cp -a /etc "$work/etc" && mount --bind "$work/etc" /etc
for folder in /home /root /run /var/log /var/mail /usr/local/sbin; do
  mkdir -p "$work/empty$folder" "$folder" && mount --bind "$work/empty$folder" "$folder"
done
chmod 700 /root

# what reaches beyond the namespaces
calls=$work/calls
touch "$calls" && chmod 666 "$calls"
for program in modprobe sysctl swapon swapoff systemctl; do
  printf '#!/bin/sh\necho "%s $*" >>%s\n' "$program" "$calls" >"/usr/local/sbin/$program"
  chmod 755 "/usr/local/sbin/$program"
done
echo "grep -q swapoff $calls || echo /swap.img" >>/usr/local/sbin/swapon
cat >>/usr/local/sbin/systemctl <<'END'
case $* in
  show*) printf 'LoadState=loaded\nActiveState=active\nSubState=running\n' ;;
  'reload ssh') kill -HUP "$(cat /run/sshd.pid)" ;;
esac
END
# where systemctl is not asked, chrony's script would be
printf '#!/bin/sh\necho "chrony $*" >>%s\n' "$calls" >/etc/init.d/chrony && chmod 755 /etc/init.d/chrony
printf '/swap.img none swap sw 0 0\n/dev/sda1 / ext4 defaults 0 1\n' >/etc/fstab
mkdir -p /etc/chrony /etc/security/limits.d

# the host as its installation left it: a user with the operator's key, passwords allowed
ip link set lo up
ip address add "$address/32" dev lo 2>/dev/null || ip address add "$address/128" dev lo
sed -i '/pam_loginuid/d' /etc/pam.d/sshd
rm -f /etc/ssh/sshd_config.d/* /etc/sudoers.d/clusterspec /etc/ssh/ssh_host_*
printf 'Include /etc/ssh/sshd_config.d/*.conf\nUsePAM yes\nPasswordAuthentication yes\n' >/etc/ssh/sshd_config
mkdir -p /etc/ssh/sshd_config.d /run/sshd
ssh-keygen -q -t ed25519 -N '' -f /etc/ssh/ssh_host_ed25519_key
useradd --create-home --shell /bin/bash ubuntu
usermod --password '*' ubuntu
echo 'ubuntu ALL=(ALL:ALL) NOPASSWD: ALL' >/etc/sudoers.d/ubuntu
install -d -m 700 -o ubuntu -g ubuntu /home/ubuntu/.ssh
ssh-keygen -y -f "$work/key" >/home/ubuntu/.ssh/authorized_keys
chown ubuntu: /home/ubuntu/.ssh/authorized_keys
install -d -m 700 /root/.ssh
install -m 600 "$work/key" /root/.ssh/id_ed25519
export HOME=/root ANSIBLE_NOCOLOR=1 ANSIBLE_LOCALHOST_WARNING=False ANSIBLE_PYTHON_INTERPRETER=auto_silent ANSIBLE_PIPELINING=1
/usr/sbin/sshd -E "$work/sshd.log"
for _ in $(seq 50); do ssh-keyscan -t ed25519 "$address" >/root/.ssh/known_hosts 2>/dev/null && [[ -s /root/.ssh/known_hosts ]] && break; sleep 0.1; done

ways() {
  ssh -o BatchMode=yes -o PubkeyAuthentication=no "nobody-here@$address" true 2>&1 | grep -o '([^)]*)'
}

play() {
  local user=$1 said
  shift
  said=$(cd "$work/tree/ansible" && ansible-playbook -i inventory.yaml --limit "$host" --user "$user" --skip-tags packages "$@" 2>&1)
  echo "exit $?"
  grep -E '^(fatal|TASK.*Prove)' <<<"$said"
  grep -E "^$host +:" <<<"$said" | tr -s ' '
  [[ -z ${VERBOSE:-} ]] || echo "$said"
}

state() { find /etc/ssh/sshd_config /etc/ssh/sshd_config.d -type f -exec sha256sum {} +; }

before=$(state)
echo "ways before: $(ways)"
first=$(play ubuntu site.yaml)
echo "first: $first"
echo "sshd: $([[ $(state) == "$before" ]] && echo untouched || echo changed)"
echo "ways after: $(ways)"
user=$(sed -n 's/^clusterspec_user: //p' "$work/tree/ansible/group_vars/all.yaml")
if [[ $first == "exit 0"* ]]; then
  echo "second: $(play "$user" site.yaml)"
  echo "engine: $(play "$user" engine.yaml)"
  echo "engine again: $(play "$user" engine.yaml)"
fi
echo "sudoers: $(visudo -c 2>&1 | tail -1)"
echo "fstab: $(head -1 /etc/fstab)"
echo "name: $(</etc/hostname)"
echo "calls: $(grep -v ' show ' "$calls" | sort -u | paste -sd,)"
kill "$(cat /run/sshd.pid)"
exit 0
