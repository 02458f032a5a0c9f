import os

from SCons.Script import DefaultEnvironment

env = DefaultEnvironment()
core = os.path.join(env.PioPlatform().get_dir(), "core")
env.Append(CPPPATH=[core])
env.BuildSources(os.path.join("$BUILD_DIR", "core"), core)
