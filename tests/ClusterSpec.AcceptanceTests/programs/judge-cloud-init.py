"""judge-cloud-init.py PROGRAM FILE...: what cloud-init, PROGRAM, says of each file of user-data that it does not accept without a warning; exit
code 1 when there is one. One process, run by the Python of PROGRAM: cloud-init takes one file a run, and a second to start."""
import contextlib
import io
import runpy
import sys

program, *files = sys.argv[1:]


def ask(file):
    said = io.StringIO()
    sys.argv = [program, "schema", "--config-file", file]
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            runpy.run_path(program, run_name="__main__")
            code = 0
        except SystemExit as end:
            code = end.code or 0
    return code, said.getvalue()


refused = False
for file in files:
    code, said = ask(file)
    # a deprecation is exit code 0
    if code != 0 or "deprecat" in said.lower() or "Valid" not in said:
        print(f"{file}: {code if isinstance(code, str) else ''}{said}".strip().replace("\n", " "))
        refused = True
sys.exit(refused)
