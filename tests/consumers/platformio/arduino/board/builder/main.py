from SCons.Script import Default, DefaultEnvironment

env = DefaultEnvironment()
core = ["-mcpu=cortex-m0", "-mthumb", "--specs=picolibc.specs"]
env.Replace(
    CC="arm-none-eabi-gcc",
    CXX="arm-none-eabi-g++",
    AR="arm-none-eabi-ar",
    RANLIB="arm-none-eabi-ranlib",
    PROGNAME="app",
    PROGSUFFIX=".elf",
    LINK="arm-none-eabi-gcc",
)
env.Append(
    CCFLAGS=core + ["-Os"],
    CXXFLAGS=["-fno-exceptions", "-fno-rtti"],
    LINKFLAGS=core
    + ["--crt0=semihost", "--oslib=semihost", "-Wl,--gc-sections,-z,noexecstack"]
    + ["-Wl,--defsym=__flash=0,--defsym=__flash_size=0x40000"]
    + ["-Wl,--defsym=__ram=0x20000000,--defsym=__ram_size=0x4000,--defsym=__stack_size=0x400"],
)
Default(env.BuildProgram())
