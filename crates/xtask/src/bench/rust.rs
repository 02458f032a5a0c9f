//! The Rust side: runs criterion, and reads the medians it leaves behind.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::Shell;

use super::Timing;
use httpstatus_dist::progress::waiting;
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{root, target_folder};

/// Runs all benches, and gives nanoseconds per lookup; for arrays, per code.
pub(crate) fn time(sh: &Shell) -> Result<Vec<Timing>> {
    let folder = target_folder().join("criterion");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove what criterion wrote last time")?;
    }
    {
        let _waiting = waiting("criterion: some minutes".to_owned());
        let _in_root = sh.push_dir(root());
        let options = [
            "--noplot",
            "--quiet",
            "--warm-up-time",
            "0.2",
            "--measurement-time",
            "0.5",
            "--sample-size",
            "30",
        ];
        let arguments = [&["bench", "--quiet", "-p", "httpstatus-benches", "--"][..], &options].concat();
        let output = cargo_command(sh, &arguments)
            .env("CARGO_TARGET_DIR", target_folder())
            .quiet()
            .ignore_status()
            .output()?;
        if !output.status.success() {
            anyhow::bail!("cargo bench failed:\n{}", String::from_utf8_lossy(&output.stderr));
        }
    }
    let mut timings = Vec::new();
    read(&folder, &mut timings)?;
    timings.sort_by(|a, b| (&a.group, &a.input, &a.name).cmp(&(&b.group, &b.input, &b.name)));
    Ok(timings)
}

/// Reads every `new/` below a folder.
fn read(folder: &Path, timings: &mut Vec<Timing>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if !path.is_dir() {
            continue;
        }
        if path.file_name().is_some_and(|name| name == "new") {
            let json = |file: &str| -> Result<Value> {
                Ok(serde_json::from_str(&fs::read_to_string(path.join(file))?)?)
            };
            let timing = timing(&json("benchmark.json")?, &json("estimates.json")?);
            timings.push(timing.with_context(|| format!("{} is not what criterion writes", path.display()))?);
        } else {
            read(&path, timings)?;
        }
    }
    Ok(())
}

fn timing(benchmark: &Value, estimates: &Value) -> Option<Timing> {
    let group = benchmark["group_id"].as_str()?;
    let name = benchmark["function_id"].as_str()?;
    let throughput = &benchmark["throughput"];
    let (one, size) = match (throughput["Elements"].as_f64(), throughput["Bytes"].as_f64()) {
        (Some(lookups), _) => (lookups, benchmark["value_str"].as_str()),
        (_, Some(bytes)) => (bytes / 2.0, benchmark["value_str"].as_str()),
        _ => return None,
    };
    let (group, input) = group.split_once('/').unwrap_or((group, size.unwrap_or("")));
    Some(Timing {
        group: group.to_owned(),
        input: input.to_owned(),
        name: name.to_owned(),
        nanoseconds: estimates["median"]["point_estimate"].as_f64()? / one,
    })
}

#[cfg(test)]
mod tests {
    use super::timing;

    #[test]
    fn what_criterion_writes_is_read() {
        let benchmark = serde_json::json!({"group_id": "reason/mix", "function_id": "http", "value_str": null,
            "throughput": {"Elements": 4096}});
        let estimates = serde_json::json!({"median": {"point_estimate": 8192.0}});
        let read = timing(&benchmark, &estimates).unwrap();
        assert_eq!((read.group.as_str(), read.input.as_str(), read.name.as_str()), ("reason", "mix", "http"));
        assert!((read.nanoseconds - 2.0).abs() < 1e-9);
    }
}
