"""meson-dist.py CARGO SOURCES BUILD TARGET OUTPUT: builds the library where Meson wants it."""
import filecmp
import os
import shutil
import subprocess
import sys

cargo, sources, build, target, output = sys.argv[1:]
prefix = os.path.join(build, "prefix")
os.environ.setdefault("CARGO_TARGET_DIR", os.path.join(build, "cargo"))
command = [cargo, "run", "--quiet", "--locked", "--package", "httpstatus-dist", "--"]
subprocess.run([*command, "--target", target, "--prefix", prefix], cwd=sources, check=True)
made = os.path.join(prefix, "lib", target, os.path.basename(output))
# An unchanged library keeps its time, so that Meson links nothing anew.
if not os.path.exists(output) or not filecmp.cmp(made, output, shallow=False):
    shutil.copyfile(made, output)
