#!/usr/bin/env python3
"""judge-first-boot.py FILE, user-data or autoinstall.yaml of a rendered tree: prints which file it would write on the host otherwise than the
tree has it; exit code 1 when there is one."""
import os
import sys

import yaml

with open(sys.argv[1]) as stream:
    config = yaml.safe_load(stream)
config = config.get("autoinstall", {}).get("user-data", config)
pool = os.path.dirname(os.path.abspath(sys.argv[1]))
tree = os.path.dirname(os.path.dirname(pool))
found = []
for file in config["write_files"]:
    copies = [path for target in ("os", "runtime") if os.path.exists(path := f"{tree}/{target}/{os.path.basename(pool)}{file['path']}")]
    if len(copies) != 1:
        found.append(f"{file['path']} is in the tree {len(copies)} times")
    elif open(copies[0]).read() != file["content"]:
        found.append(f"{file['path']} differs from {copies[0]}")
print("\n".join(found))
sys.exit(1 if found else 0)
