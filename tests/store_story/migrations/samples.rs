//! The samples, the oldest first.

/// Rows as a version wrote them.
pub struct Sample {
    /// The newest migration of `migrations/couples/` and of `migrations/keyring/` at the time.
    pub versions: (i64, i64),
    pub rows: &'static str,
    pub keys: &'static str,
}

pub const SAMPLES: [Sample; 11] = [
    Sample {
        versions: (1, 1),
        rows: include_str!("../../fixtures/rows-0001.sql"),
        keys: include_str!("../../fixtures/keys-0001.sql"),
    },
    Sample {
        versions: (2, 1),
        rows: include_str!("../../fixtures/rows-0002.sql"),
        keys: include_str!("../../fixtures/keys-0002.sql"),
    },
    Sample {
        versions: (3, 1),
        rows: include_str!("../../fixtures/rows-0003.sql"),
        keys: include_str!("../../fixtures/keys-0001-with-0003.sql"),
    },
    Sample {
        versions: (5, 1),
        rows: include_str!("../../fixtures/rows-0005.sql"),
        keys: include_str!("../../fixtures/keys-0005.sql"),
    },
    Sample {
        versions: (6, 1),
        rows: include_str!("../../fixtures/rows-0006.sql"),
        keys: include_str!("../../fixtures/keys-0006.sql"),
    },
    Sample {
        versions: (7, 1),
        rows: include_str!("../../fixtures/rows-0007.sql"),
        keys: include_str!("../../fixtures/keys-0007.sql"),
    },
    Sample {
        versions: (8, 2),
        rows: include_str!("../../fixtures/rows-0008.sql"),
        keys: include_str!("../../fixtures/keys-0008.sql"),
    },
    Sample {
        versions: (9, 2),
        rows: include_str!("../../fixtures/rows-0009.sql"),
        keys: include_str!("../../fixtures/keys-0009.sql"),
    },
    Sample {
        versions: (10, 2),
        rows: include_str!("../../fixtures/rows-0010.sql"),
        keys: include_str!("../../fixtures/keys-0010.sql"),
    },
    Sample {
        versions: (11, 2),
        rows: include_str!("../../fixtures/rows-0011.sql"),
        keys: include_str!("../../fixtures/keys-0011.sql"),
    },
    Sample {
        versions: (12, 2),
        rows: include_str!("../../fixtures/rows-0012.sql"),
        keys: include_str!("../../fixtures/keys-0012.sql"),
    },
];
