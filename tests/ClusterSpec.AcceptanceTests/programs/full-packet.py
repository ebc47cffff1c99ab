# full-packet.py receive|send PROTOCOL SIZE ADDRESS   one packet of SIZE bytes that must not be cut: udp, where SIZE counts the headers of IPv4 and UDP,
# or ipip, where SIZE is the packet inside and the kernel puts the outer header before it. Exit code 0 when it was sent, or came whole.
import socket
import sys

role, protocol, size, address = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
IP_MTU_DISCOVER, IP_PMTUDISC_DO, PORT = 10, 2, 9999
if protocol == "udp":
    packets, payload = socket.socket(socket.AF_INET, socket.SOCK_DGRAM), bytes(size - 28)
    whole = len(payload)
else:
    packets = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_IPIP)
    payload = bytes([0x45, 0]) + size.to_bytes(2, "big") + bytes(size - 4)
    whole = size + 20
if role == "receive":
    packets.bind((address, PORT if protocol == "udp" else 0))
    packets.settimeout(60)
    print("ready", flush=True)
    sys.exit(0 if len(packets.recv(65536)) == whole else 1)
packets.setsockopt(socket.IPPROTO_IP, IP_MTU_DISCOVER, IP_PMTUDISC_DO)
packets.sendto(payload, (address, PORT if protocol == "udp" else 0))
