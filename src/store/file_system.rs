//! What kind of file system a database lies on. `SQLite`'s write-ahead log wants memory that all who
//! open it share, and locks that hold: over a network neither is there, and data is lost.

use std::fs;
use std::path::{Path, PathBuf};

use super::OpenError;

/// Over a network: refused.
const REMOTE: [&str; 16] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb2",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "ceph",
    "glusterfs",
    "lustre",
    "beegfs",
    "fuse.sshfs",
    "fuse.s3fs",
    "fuse.rclone",
    "fuse.glusterfs",
];

/// Of another machine's, or of a program: some hold, some do not.
const DOUBTFUL: [&str; 5] = ["9p", "virtiofs", "vboxsf", "prl_fs", "drvfs"];

/// Where Linux lists what is mounted.
const MOUNTS: &str = "/proc/self/mountinfo";

/// Refuses a file on a file system that is another machine's; warns of one that may be.
pub(super) fn check(file: &Path) -> Result<(), OpenError> {
    // Elsewhere nobody can tell.
    let Ok(mounts) = fs::read_to_string(MOUNTS) else { return Ok(()) };
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Ok(folder) = fs::canonicalize(folder.unwrap_or(Path::new("."))) else { return Ok(()) };
    let Some(kind) = kind_of(&mounts, &folder) else { return Ok(()) };
    if REMOTE.contains(&kind) {
        let what =
            "is on a network file system, where it would be damaged: keep it on a local disk";
        return Err(OpenError::Unusable { file: file.to_owned(), what });
    }
    if DOUBTFUL.contains(&kind) || kind.starts_with("fuse") {
        tracing::warn!(
            file = %file.display(),
            kind,
            "this file system may not hold what the database relies on: rather keep it on a local disk"
        );
    }
    Ok(())
}

/// The kind of the file system that this folder is on.
fn kind_of<'a>(mounts: &'a str, folder: &Path) -> Option<&'a str> {
    let mounted = mounts.lines().filter_map(|line| {
        let (mount, kind) = line.split_once(" - ")?;
        let at = plain(mount.split(' ').nth(4)?);
        folder.starts_with(&at).then_some((at.components().count(), kind.split(' ').next()?))
    });
    // Of several at one place the last is on top.
    mounted.max_by_key(|(depth, _)| *depth).map(|(_, kind)| kind)
}

/// Blanks and the like stand there as three octal digits.
fn plain(path: &str) -> PathBuf {
    let mut parts = path.split('\\');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_at_checked(3).unwrap_or((part, ""));
        match u8::from_str_radix(code, 8) {
            Ok(byte) => plain.push(char::from(byte)),
            Err(_) => plain.extend(['\\'].into_iter().chain(code.chars())),
        }
        plain.push_str(rest);
    }
    PathBuf::from(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /srv rw,relatime shared:20 - nfs4 nas:/export rw,vers=4.2
41 40 8:2 / /srv/local rw,relatime - ext4 /dev/sdb1 rw
42 22 0:36 / /mnt/my\\040share rw - cifs //nas/share rw
43 22 0:37 / /data rw - ext4 /dev/sdc1 rw
44 43 0:38 / /data rw - fuse.sshfs nas:/data rw
";

    #[test]
    fn the_innermost_and_newest_mount_counts() {
        let table = [
            ("/var/lib/kintsugi", "ext4"),
            ("/srv/kintsugi", "nfs4"),
            ("/srv/local/kintsugi", "ext4"),
            ("/srvx", "ext4"),
            ("/mnt/my share/kintsugi", "cifs"),
            ("/data", "fuse.sshfs"),
        ];
        for (folder, kind) in table {
            assert_eq!(kind_of(MOUNTS, Path::new(folder)), Some(kind), "{folder}");
        }
        assert_eq!(kind_of("", Path::new("/")), None);
    }
}
