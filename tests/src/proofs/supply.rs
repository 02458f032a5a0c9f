//! What the library depends on, and changes in the registry it is made from.

use anyhow::bail;
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::root;
use xshell::cmd;

use super::{Bench, Outcome, Proof};
use crate::cargo::output;
use crate::machine::xtask;

pub(super) fn run(bench: &Bench) -> Proof {
    let sh = &bench.sh;
    let tree = |package: &str| {
        let arguments = ["tree", "-e", "no-dev", "--prefix", "none", "--target", "all", "-p", package];
        output(&bench.sh, cargo_command(sh, &arguments))
    };
    for (package, needs) in [("httpstatus-core", 0), ("httpstatus-ffi", 1), ("httpstatus-c", 2)] {
        let tree = tree(package)?;
        let others: Vec<&str> =
            tree.lines().skip(1).filter(|line| !line.starts_with("httpstatus-")).collect();
        if !others.is_empty() {
            bail!("{package} depends on {}", others.join(", "));
        }
        if tree.lines().count() != needs + 1 {
            bail!("{package} has another tree than it should:\n{tree}");
        }
    }
    let mut figure = "core depends on 0 crates, ffi on core alone, the archive on both alone".to_owned();
    let deny = cmd!(sh, "cargo deny --version").quiet().ignore_stderr().read();
    if let (Ok(version), false) = (deny, bench.fast) {
        let _in_root = sh.push_dir(root());
        output(&bench.sh, cmd!(sh, "cargo deny --all-features check bans licenses sources"))?;
        figure.push_str(&format!("; {version}: bans, licenses and sources ok"));
    }
    Ok(Outcome::Holds(figure))
}

pub(super) fn drift(bench: &Bench) -> Proof {
    output(&bench.sh, cargo_command(&bench.sh, &["test", "-q", "-p", "xtask", "registry"]))?;
    let own = root().join("crates/core/data/iana.csv");
    let (sh, xtask) = (&bench.sh, xtask(&bench.sh)?);
    output(sh, cmd!(sh, "{xtask} registry --diff {own}"))?;
    Ok(Outcome::Holds(
        "the registry that ships has no difference; a made-up newer one gives its rows".to_owned(),
    ))
}
