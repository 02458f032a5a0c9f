//! The status lines and dates in other people's tests, and what their parsers say of them. None of their code is kept: the
//! tests come from packages. To add a parser, add its tests to [`sources`] or its program to [`judges`].

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use super::literals::{Kind, literals};
use super::{Bench, Outcome, Proof, listed};
use crate::cargo::output_here;
use crate::cc;
use crate::runner::Tool;
use httpstatus_dist::toolchain::cargo_command;
use httpstatus_dist::workspace::{root, scratch};

/// Where they disagree with the library, each with the reason: `who: text -> their answer | reason`.
const DISAGREEMENTS: &str = "tests/others/disagreements.txt";

/// The packages of the Python and npm registries; later versions may say something else.
const H11: &str = "h11==0.16.0";
const HTTP_PARSER: &str = "http-parser-js@0.5.10";

/// What this needs, with Debian's packages.
const TOOLS: [Tool; 4] =
    [("python3", "python3-venv"), ("go", "golang-go"), ("node", "nodejs"), ("npm", "npm")];
const PYTHON: &str = "/usr/bin/python3";

/// What a parser says of each text: version, code and phrase, Unix seconds, or `-`.
type Answers = Vec<String>;

/// Folders with tests, by whose they are.
type Sources = Vec<(&'static str, PathBuf)>;

pub(super) fn run(bench: &Bench) -> Proof {
    for (program, package) in TOOLS {
        if cc::find(program).is_none() {
            return Ok(Outcome::Missing(format!("{program} (Debian: `apt-get install {package}`)")));
        }
    }
    // Without a network there are none: that is no fault of the library's.
    if let Err(error) = packages(bench) {
        return Ok(Outcome::Missing(format!("{H11} and {HTTP_PARSER} from their registries: {error:#}")));
    }
    let sources = match sources(bench)? {
        Ok(sources) => sources,
        Err(missing) => return Ok(Outcome::Missing(missing)),
    };
    let mut texts: BTreeSet<(Kind, Vec<u8>)> = BTreeSet::new();
    let mut counts = Vec::new();
    for (whose, folder) in &sources {
        let found = harvest(folder)?;
        if found.is_empty() {
            bail!("no status line and no date in the tests of {whose}, {}", folder.display());
        }
        counts.push(format!("{whose} {}", found.len()));
        texts.extend(found);
    }
    let texts: Vec<(Kind, Vec<u8>)> = texts.into_iter().collect();
    let ours = |how| ask(&Judge::rust(bench, how)?, &texts);
    let (strict, lenient) = (ours("strict")?, ours("lenient")?);
    let (mut found, mut agreed) = (BTreeMap::new(), 0);
    for (who, judge) in judges(bench)? {
        let theirs = ask(&judge, &texts)?;
        for (at, (kind, text)) in texts.iter().enumerate() {
            if !judge.kinds.contains(kind) {
                continue;
            }
            // What is refused may be a leniency; what is accepted strictly must be accepted.
            let agrees = if theirs[at] == "-" { strict[at] == "-" } else { same(&lenient[at], &theirs[at]) };
            if agrees {
                agreed += 1;
                continue;
            }
            let shown = text.escape_ascii().to_string();
            found.insert(format!("{who}: {shown} -> {}", in_words(&theirs[at])), in_words(&lenient[at]));
        }
    }
    compare(&found)?;
    Ok(Outcome::Holds(format!(
        "{} texts from the tests of {}; {agreed} answers agree, {} do not and are explained",
        texts.len(),
        counts.join(", "),
        found.len()
    )))
}

/// Fails unless the disagreements are those of the list.
fn compare(found: &BTreeMap<String, String>) -> Result<()> {
    let explained = listed(DISAGREEMENTS)?;
    let known: BTreeSet<&str> =
        explained.iter().filter_map(|line| Some(line.rsplit_once(" | ")?.0)).collect();
    let new: Vec<String> = found
        .iter()
        .filter(|(what, _)| !known.contains(what.as_str()))
        .map(|(what, ours)| format!("{what} (here: {ours})"))
        .collect();
    if !new.is_empty() {
        bail!("{} answers that {DISAGREEMENTS} does not explain:\n{}", new.len(), new.join("\n"));
    }
    let gone: Vec<&&str> = known.iter().filter(|what| !found.contains_key(**what)).collect();
    if !gone.is_empty() {
        bail!("{} disagreements no longer exist, take them out of {DISAGREEMENTS}:\n{gone:#?}", gone.len());
    }
    Ok(())
}

/// The parts of an answer: version and code, and the phrase; `None` for dates and refusals.
fn parts(answer: &str) -> Option<(String, Vec<u8>)> {
    let mut words = answer.split(' ');
    let (version, code) = (words.next()?, words.next()?);
    let digits = words.next().unwrap_or_default().as_bytes().chunks(2).map(String::from_utf8_lossy);
    let phrase = digits.filter_map(|two| u8::from_str_radix(&two, 16).ok()).collect();
    Some((format!("{version} {code}"), phrase))
}

/// Whether two answers are the same, but for spaces at the ends of the phrase, which most take off.
fn same(one: &str, other: &str) -> bool {
    match (parts(one), parts(other)) {
        (Some((one, phrase)), Some((other, text))) => {
            one == other && phrase.trim_ascii() == text.trim_ascii()
        }
        _ => one == other,
    }
}

/// An answer for people: `1.1 200 OK`.
fn in_words(answer: &str) -> String {
    match parts(answer) {
        Some((head, phrase)) => format!("{head} {}", phrase.escape_ascii()).trim_end().to_owned(),
        None if answer == "-" => "refused".to_owned(),
        None => answer.to_owned(),
    }
}

/// Every text in the tests of a folder, or of one file.
fn harvest(folder: &Path) -> Result<BTreeSet<(Kind, Vec<u8>)>> {
    let mut found = BTreeSet::new();
    if folder.is_file() {
        let source = fs::read(folder).with_context(|| format!("cannot read {}", folder.display()))?;
        found.extend(literals(&source));
        return Ok(found);
    }
    for file in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = file?.path();
        let is_source =
            path.extension().is_some_and(|end| ["rs", "py", "go", "js"].iter().any(|one| end == *one));
        if path.is_dir() || is_source {
            found.extend(harvest(&path)?);
        }
    }
    Ok(found)
}

/// Where the tests are; or what to install.
fn sources(bench: &Bench) -> Result<Result<Sources, String>> {
    let sh = &bench.sh;
    let library =
        cmd!(sh, "{PYTHON} -c").arg("import os; print(os.path.dirname(os.__file__))").quiet().read()?;
    let tests = PathBuf::from(library).join("test");
    if !tests.join("test_httplib.py").exists() {
        let package =
            "CPython's tests (Debian: `apt-get install libpython3.11-testsuite`, or that of your version)";
        return Ok(Err(package.to_owned()));
    }
    let go = PathBuf::from(cmd!(sh, "go env GOROOT").quiet().read()?).join("src/net/http");
    let mut sources: Sources = vec![
        ("CPython's http.client", tests.join("test_httplib.py")),
        ("CPython's email.utils", tests.join("test_email/test_utils.py")),
        ("Go's ReadResponse", go.join("response_test.go")),
        ("Go's client", go.join("transport_test.go")),
        ("Go's ParseTime", go.join("header_test.go")),
        ("Go's cookies", go.join("cookie_test.go")),
    ];
    let manifest = root().join("tests/others/Cargo.toml");
    let metadata = cargo_command(sh, &["metadata", "--format-version=1", "--manifest-path"]).arg(&manifest);
    let metadata: Value = serde_json::from_str(&output_here(metadata)?)?;
    for (name, whose) in [("httparse", "httparse"), ("httpdate", "httpdate"), ("hyper", "hyper")] {
        let packages = metadata["packages"].as_array().context("cargo lists no packages")?;
        let package =
            packages.iter().find(|package| package["name"] == name).context("cargo lists no package")?;
        let manifest = package["manifest_path"].as_str().context("a package without a manifest")?;
        sources.push((whose, Path::new(manifest).with_file_name("src")));
    }
    sources.push(("h11", packages(bench)?.join("h11/source")));
    Ok(Ok(sources))
}

/// The folder with the packages of the Python and npm registries, fetched once.
fn packages(bench: &Bench) -> Result<PathBuf> {
    let (sh, folder) = (&bench.sh, scratch("others")?);
    let done = folder.join("fetched");
    let versions = format!("{H11} {HTTP_PARSER}");
    if fs::read_to_string(&done).is_ok_and(|text| text == versions) {
        return Ok(folder);
    }
    let (python, h11, npm) = (folder.join("python"), folder.join("h11"), folder.join("npm"));
    for old in [&python, &h11, &npm] {
        sh.remove_path(old)?;
    }
    for new in [h11.join("source"), npm.clone()] {
        sh.create_dir(new)?;
    }
    output_here(cmd!(sh, "{PYTHON} -m venv {python}"))?;
    let (pip, module) = (python.join("bin/pip"), h11.join("module"));
    output_here(cmd!(sh, "{pip} install --quiet --no-deps --target {module} {H11}"))?;
    // Only the source package has the tests.
    let fetch = cmd!(sh, "{pip} download --quiet --no-deps --no-binary h11 --dest {h11} {H11}");
    output_here(fetch)?;
    let _there = sh.push_dir(&npm);
    output_here(cmd!(sh, "npm pack --silent {HTTP_PARSER}"))?;
    for (archives, to) in [(&h11, h11.join("source")), (&npm, npm.clone())] {
        for file in fs::read_dir(archives)? {
            let path = file?.path();
            if path.extension().is_some_and(|end| end == "gz" || end == "tgz") {
                output_here(cmd!(sh, "tar -xzf {path} -C {to}"))?;
            }
        }
    }
    fs::write(done, versions)?;
    Ok(folder)
}

/// A program that answers.
struct Judge {
    program: PathBuf,
    arguments: Vec<PathBuf>,
    modules: PathBuf,
    kinds: &'static [Kind],
}

impl Judge {
    fn new(program: impl Into<PathBuf>, arguments: &[PathBuf], kinds: &'static [Kind]) -> Self {
        Self { program: program.into(), arguments: arguments.to_vec(), modules: PathBuf::new(), kinds }
    }

    /// The program of tests/others: the library, or a crate.
    fn rust(bench: &Bench, who: &str) -> Result<Self> {
        let (manifest, target) = (root().join("tests/others/Cargo.toml"), scratch("others/target")?);
        let build =
            cargo_command(&bench.sh, &["build", "--quiet", "--locked", "--manifest-path"]).arg(&manifest);
        output_here(build.env("CARGO_TARGET_DIR", &target))?;
        Ok(Self::new(target.join("debug/httpstatus-others"), &[who.into()], &[Kind::Line, Kind::Date]))
    }
}

/// Everyone who is asked.
fn judges(bench: &Bench) -> Result<Vec<(&'static str, Judge)>> {
    use Kind::{Date, Line};
    let (here, there) = (root().join("tests/others"), packages(bench)?);
    let (python, js) = (here.join("judge.py"), here.join("judge.js"));
    let go = scratch("others")?.join("judge-go");
    let (sh, source) = (&bench.sh, here.join("judge.go"));
    output_here(cmd!(sh, "go build -o {go} {source}").env("GOCACHE", scratch("others/go")?))?;
    let mut h11 = Judge::new(PYTHON, &[python.clone(), "h11".into()], &[Line]);
    h11.modules = there.join("h11/module");
    let parser = there.join("npm/package/http-parser.js");
    Ok(vec![
        ("http.client, email.utils", Judge::new(PYTHON, &[python, "cpython".into()], &[Line, Date])),
        ("h11", h11),
        ("Go", Judge::new(go, &[], &[Line, Date])),
        ("llhttp", Judge::new("node", &["--no-deprecation".into(), js.clone(), "llhttp".into()], &[Line])),
        ("http-parser-js", Judge::new("node", &[js, parser], &[Line])),
        ("httparse", Judge { kinds: &[Line], ..Judge::rust(bench, "httparse")? }),
        ("httpdate", Judge { kinds: &[Date], ..Judge::rust(bench, "httpdate")? }),
    ])
}

/// The answers to all texts.
fn ask(judge: &Judge, texts: &[(Kind, Vec<u8>)]) -> Result<Answers> {
    let what = judge.program.display().to_string();
    let mut child = Command::new(&judge.program)
        .args(&judge.arguments)
        .env("PYTHONPATH", &judge.modules)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run {what}"))?;
    let questions: String = texts
        .iter()
        .map(|(kind, text)| {
            let hex: String = text.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{} {hex}\n", if *kind == Kind::Line { 'S' } else { 'D' })
        })
        .collect();
    let mut stdin = child.stdin.take().context("no standard input")?;
    let writer = std::thread::spawn(move || stdin.write_all(questions.as_bytes()));
    let output = child.wait_with_output()?;
    writer.join().expect("writing does not panic").with_context(|| format!("{what} does not read"))?;
    let answers: Answers = cc::text(&output.stdout).lines().map(|line| line.trim_end().to_owned()).collect();
    if !output.status.success() || answers.len() != texts.len() {
        bail!("{what}: {}, {} answers to {} texts", output.status, answers.len(), texts.len());
    }
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::{in_words, same};

    #[test]
    fn spaces_at_the_ends_of_a_phrase_are_no_disagreement() {
        assert!(same("1.1 200 204f4b09", "1.1 200 4f4b") && same("1.1 200 ", "1.1 200 2020"));
        assert!(!same("1.1 200 4f4b", "1.1 200 4f20") && !same("-", "1.1 200"));
    }

    #[test]
    fn answers_are_shown_as_text() {
        assert_eq!(in_words("1.1 200 4f4b0a"), "1.1 200 OK\\n");
        assert_eq!((in_words("-"), in_words("784111777")), ("refused".to_owned(), "784111777".to_owned()));
    }
}
