//! Chromium without a window, driven by the WebDriver protocol.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

/// A window of the browser. It is closed when it is dropped.
pub struct Browser {
    driver: Child,
    session: String,
    /// Kept open, or the driver would end when it writes more.
    out: BufReader<ChildStdout>,
}

/// The keys that have no character.
pub mod key {
    /// Tab.
    pub const TAB: &str = "\u{e004}";
    /// Enter.
    pub const ENTER: &str = "\u{e007}";
}

impl Browser {
    /// Opens a window of this size, in CSS pixels.
    pub fn open(width: u32, height: u32) -> Result<Self> {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot run chromedriver")?;
        let out = driver.stdout.take().context("chromedriver has no output")?;
        let mut browser = Self { driver, session: String::new(), out: BufReader::new(out) };
        let port = browser.port()?;
        let address = format!("http://127.0.0.1:{port}/session");
        // The sandbox needs rights that containers do not have. A phone's width is narrower than any window: it is emulated.
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": {
                "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
                "mobileEmulation": { "deviceMetrics": { "width": width, "height": height, "pixelRatio": 1.0, "touch": false, "mobile": false } },
            },
        } } });
        let opened = post(&address, &capabilities)?;
        let session = opened["sessionId"].as_str().context("chromedriver opens no session")?;
        browser.session = format!("{address}/{session}");
        Ok(browser)
    }

    /// The port that the driver chose, from its output.
    fn port(&mut self) -> Result<u16> {
        let mut line = String::new();
        while self.out.read_line(&mut line)? > 0 {
            let port = line.trim_end().rsplit_once(" successfully on port ");
            if let Some((_, port)) = port {
                return port.trim_end_matches('.').parse().context("chromedriver's port is no number");
            }
            line.clear();
        }
        bail!("chromedriver names no port")
    }

    /// Loads a file; `question` follows the `#`.
    pub fn load(&self, page: &Path, question: &str) -> Result<()> {
        // From another page, so that the same file is loaded again.
        for url in ["about:blank".to_owned(), format!("file://{}#{question}", page.display())] {
            post(&format!("{}/url", self.session), &json!({ "url": url }))?;
        }
        Ok(())
    }

    /// Runs a function's body in the page. Returns what it returns.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        post(&format!("{}/execute/sync", self.session), &json!({ "script": script, "args": arguments }))
    }

    /// The same, for a body that returns a promise.
    pub fn wait_for(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; const body = async function () {{ {script} }}; \
             body.apply(null, arguments).then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let said = post(
            &format!("{}/execute/async", self.session),
            &json!({ "script": script, "args": arguments }),
        )?;
        if let Some(error) = said["error"].as_str() {
            bail!("the page says: {error}");
        }
        Ok(said["value"].clone())
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub fn press(&self, keys: &str) -> Result<()> {
        let presses = keys.chars().flat_map(|key| {
            ["keyDown", "keyUp"].map(|what| json!({ "type": what, "value": key.to_string() }))
        });
        let actions =
            json!({ "actions": [{ "type": "key", "id": "keys", "actions": presses.collect::<Vec<_>>() }] });
        post(&format!("{}/actions", self.session), &actions).map(drop)
    }

    /// Makes pages think that the user prefers a colour scheme, `light` or `dark`.
    pub fn prefer(&self, scheme: &str) -> Result<()> {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        let command = json!({ "cmd": "Emulation.setEmulatedMedia", "params": media });
        post(&format!("{}/goog/cdp/execute", self.session), &command).map(drop)
    }

    /// The page as it looks, as a PNG in Base64.
    pub fn screenshot(&self) -> Result<String> {
        let shot = said(ureq::get(format!("{}/screenshot", self.session)).call()?)?;
        Ok(shot.as_str().context("no screenshot")?.to_owned())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            let _ = ureq::delete(&self.session).call();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn post(address: &str, body: &Value) -> Result<Value> {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    said(agent.post(address).content_type("application/json").send(body.to_string())?)
}

/// The value of a reply, or its error.
fn said(mut reply: ureq::http::Response<ureq::Body>) -> Result<Value> {
    let text = reply.body_mut().with_config().limit(100_000_000).read_to_string()?;
    let reply: Value = serde_json::from_str(&text).with_context(|| format!("WebDriver says `{text}`"))?;
    if let Some(error) = reply["value"]["error"].as_str() {
        bail!("WebDriver: {error}: {}", reply["value"]["message"].as_str().unwrap_or_default());
    }
    Ok(reply["value"].clone())
}
