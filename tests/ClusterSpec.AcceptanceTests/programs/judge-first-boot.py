#!/usr/bin/env python3
"""judge-first-boot.py FILE..., user-data or autoinstall.yaml of rendered trees: prints which file each would write on the host otherwise than
the tree has it; exit code 1 when there is one."""
import os
import sys

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def faults(path):
    with open(path) as stream:
        config = yaml.load(stream, LOADER)
    config = config.get("autoinstall", {}).get("user-data", config)
    pool = os.path.dirname(os.path.abspath(path))
    tree = os.path.dirname(os.path.dirname(pool))
    for file in config["write_files"]:
        copies = [copy for target in ("os", "runtime") if os.path.exists(copy := f"{tree}/{target}/{os.path.basename(pool)}{file['path']}")]
        if len(copies) != 1:
            yield f"{file['path']} is in the tree {len(copies)} times"
        elif open(copies[0]).read() != file["content"]:
            yield f"{file['path']} differs from {copies[0]}"


found = [f"{path}: {fault}" for path in sys.argv[1:] for fault in faults(path)]
print("\n".join(found))
sys.exit(1 if found else 0)
