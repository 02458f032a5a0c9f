"""Packs an unpacked release archive: `conan create .` in its folder `conan`."""
import os

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.files import copy


class Httpstatus(ConanFile):
    name = "httpstatus"
    version = "@VERSION@"
    description = "HTTP status codes: phrases, references, semantics and decisions"
    license = "MIT OR Apache-2.0"
    topics = ("http", "status", "rfc9110", "embedded")
    package_type = "static-library"
    settings = "os", "arch"
    target = "@TARGET@"

    def export_sources(self):
        here = os.path.join(self.recipe_folder, "..")
        for files in ("include/*", "lib/*", "LICENSE-*"):
            copy(self, files, here, self.export_sources_folder)

    def validate(self):
        # Conan joins the processors of a universal archive with `|`.
        names = {"armv8": "aarch64", "x86": "i686", "x86_64": "x86_64"}
        wanted = [names.get(arch, arch) for arch in str(self.settings.arch).split("|")]
        has = ["x86_64", "aarch64"] if self.target.startswith("universal-") else [self.target.split("-")[0]]
        systems = {"-linux-": "Linux", "-windows-": "Windows", "-apple-": "Macos", "-freebsd": "FreeBSD"}
        wrong_system = any(part in self.target and str(self.settings.os) != name for part, name in systems.items())
        known = self.target.startswith(("x86_64-", "aarch64-", "i686-", "universal-"))
        if wrong_system or (known and not set(wanted) <= set(has)):
            raise ConanInvalidConfiguration(f"this archive is for {self.target}, not {self.settings.os} on {self.settings.arch}")

    def package(self):
        copy(self, "include/*", self.source_folder, self.package_folder)
        copy(self, "LICENSE-*", self.source_folder, os.path.join(self.package_folder, "licenses"))
        library = os.path.join(self.source_folder, "lib", self.target)
        copy(self, "*httpstatus.*", library, os.path.join(self.package_folder, "lib"))

    def package_info(self):
        self.cpp_info.libs = ["httpstatus"]
