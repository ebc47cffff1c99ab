#!/usr/bin/env python3
"""judge-toml.py CONTAINERD FILE...: what is wrong with files of container engines; exit code 1 when there is something.

containerd drops a key that it does not know without a word, so every key of config.toml has to be in what it says that it read. The program
that is installed reads versions 1 and 2; keys of version 3, of hosts.toml and of CRI-O are compared with those of the documentation:
https://github.com/containerd/containerd/blob/main/docs/cri/config.md, https://github.com/containerd/containerd/blob/main/docs/hosts.md,
https://github.com/cri-o/cri-o/blob/main/docs/crio.conf.5.md, https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md
"""
import os
import subprocess
import sys
import tomllib

# * stands for any name
VERSION_3 = {
    "version": int,
    "root": str,
    "plugins": {
        "io.containerd.cri.v1.images": {"snapshotter": str, "pinned_images": {"sandbox": str}, "registry": {"config_path": str}},
        "io.containerd.cri.v1.runtime": {
            "containerd": {"default_runtime_name": str, "runtimes": {"*": {"runtime_type": str, "options": {"SystemdCgroup": bool}}}},
        },
    },
}
HOSTS = {"server": str, "skip_verify": bool, "host": {"*": {"capabilities": list, "skip_verify": bool, "override_path": bool}}}
CRIO = {"crio": {"root": str, "runtime": {"cgroup_manager": str, "conmon_cgroup": str}, "image": {"pause_image": str}}}
REGISTRIES = {"registry": [{"prefix": str, "location": str, "insecure": bool, "mirror": [{"location": str, "insecure": bool}]}]}


def unknown(known, value, path):
    if isinstance(known, dict) and isinstance(value, dict):
        for key, inner in value.items():
            expected = known.get(key, known.get("*"))
            if expected is None:
                yield f"nobody reads {path}{key}"
            else:
                yield from unknown(expected, inner, f"{path}{key}.")
    elif isinstance(known, list) and isinstance(value, list):
        for item in value:
            yield from unknown(known[0], item, path)
    elif not (isinstance(known, type) and type(value) is known):
        yield f"{path[:-1]} is of another type"


def lost(written, read, path):
    for key, value in written.items():
        if key not in read:
            yield f"containerd dropped {path}{key}"
        elif isinstance(value, dict):
            yield from lost(value, read[key], f"{path}{key}.")
        elif read[key] != value:
            yield f"containerd read {path}{key} as {read[key]}"


def dumped(program, file, written):
    result = subprocess.run([program, "--config", file, "config", "dump"], capture_output=True, text=True)
    if result.returncode != 0:
        yield result.stderr.strip()
        return
    read = tomllib.loads(result.stdout)
    if written.get("version", 1) == 1:
        # said again in the words of version 2
        written = dict(written, plugins={"io.containerd.grpc.v1.cri": written["plugins"]["cri"]})
    yield from lost(written, read, "")


def faults(program, file):
    try:
        with open(file, "rb") as stream:
            written = tomllib.load(stream)
    except tomllib.TOMLDecodeError as problem:
        return [str(problem)]
    name = os.path.basename(file)
    if name == "hosts.toml":
        return unknown(HOSTS, written, "")
    if "registry" in written:
        return unknown(REGISTRIES, written, "")
    if name != "config.toml":
        return unknown(CRIO, written, "")
    return unknown(VERSION_3, written, "") if written.get("version", 1) == 3 else dumped(program, file, written)


found = [f"{file}: {fault}" for file in sys.argv[2:] for fault in faults(sys.argv[1], file)]
print("\n".join(found))
sys.exit(1 if found else 0)
