//! Release archives whose bytes depend only on their content.

use std::io::Write;

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use tar::{Builder, EntryType, Header};

use httpstatus_dist::tree::Entry;

/// 1980-01-01, the oldest time that every archiver and make can handle.
const MTIME: u64 = 315_532_800;

/// Packs entries below one folder: sorted by path, owned by root, all with the same time.
pub(super) fn pack(folder: &str, entries: &[Entry]) -> Result<Vec<u8>> {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by(|one, other| one.path.cmp(&other.path));
    let mut archive = Builder::new(GzBuilder::new().mtime(0).write(Vec::new(), Compression::best()));
    for entry in sorted {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_size(entry.bytes.len() as u64);
        header.set_mode(0o644);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(MTIME);
        let path = format!("{folder}/{}", entry.path.display());
        archive
            .append_data(&mut header, &path, entry.bytes.as_slice())
            .with_context(|| format!("cannot pack {path}"))?;
    }
    let mut gzip = archive.into_inner()?;
    gzip.flush()?;
    Ok(gzip.finish()?)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::pack;
    use httpstatus_dist::tree::Entry;

    fn entry(path: &str) -> Entry {
        Entry { path: PathBuf::from(path), bytes: path.as_bytes().to_vec() }
    }

    #[test]
    fn the_order_of_entries_does_not_matter() {
        let one = pack("x-1", &[entry("a"), entry("lib/b")]).unwrap();
        assert_eq!(one, pack("x-1", &[entry("lib/b"), entry("a")]).unwrap());
        assert_ne!(one, pack("x-1", &[entry("a"), entry("lib/c")]).unwrap());
    }
}
