//! SHA-256 sums, as sha256sum writes them.

use sha2::{Digest, Sha256};

/// The digest in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A list that `sha256sum --check` reads.
pub(super) fn list<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> String {
    files.into_iter().map(|(name, bytes)| format!("{}  {name}\n", hex(bytes))).collect()
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn the_list_is_that_of_sha256sum() {
        assert_eq!(
            list([("abc", &b"abc"[..])]),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc\n"
        );
    }
}
