//! Addresses of databases on a `PostgreSQL` server.

use url::Url;

use super::Secret;

/// Whether this is the address of a database on a server.
pub(super) fn is_server(url: &str) -> bool {
    parsed(url).is_some()
}

/// Whether two addresses lead to one database.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let place = |url: &str| {
        let url = parsed(url)?;
        // A socket's folder stands among the parameters.
        let host = url.query_pairs().find(|(name, _)| name == "host").map(|(_, host)| host.into());
        let host = host.or_else(|| url.host_str().map(str::to_owned));
        Some((host, url.port().unwrap_or(5432), url.path().to_owned()))
    };
    place(one).is_some_and(|one| place(other) == Some(one))
}

/// The password in an address.
pub(super) fn password(url: &str) -> Option<Secret> {
    let url = parsed(url)?;
    let in_query = url.query_pairs().find(|(name, _)| name == "password");
    let password = in_query.map(|(_, password)| password.into_owned());
    password.or_else(|| url.password().map(str::to_owned)).map(Secret::from)
}

fn parsed(url: &str) -> Option<Url> {
    let url = Url::parse(url).ok()?;
    let names_one = matches!(url.scheme(), "postgres" | "postgresql") && url.path().len() > 1;
    names_one.then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_known_by_its_address() {
        assert!(
            is_server("postgres://u:p@h/db") && is_server("postgresql://h:1/db?sslmode=require")
        );
        assert!(
            !is_server("sqlite:k.db") && !is_server("postgres://h") && !is_server("mysql://h/d")
        );
        assert!(is_same("postgres://a:b@h/db", "postgresql://h:5432/db?sslmode=disable"));
        assert!(!is_same("postgres://h/db", "postgres://h/keys"));
        assert!(!is_same("postgres://h/db", "postgres://other/db"));
        assert!(!is_same("postgres:///db?host=/a", "postgres:///db?host=/b"));
        let secret = |url| password(url).map(|secret| secret.expose().to_owned());
        assert_eq!(secret("postgres://u:p@h/db").as_deref(), Some("p"));
        assert_eq!(secret("postgres://u@h/db?password=q").as_deref(), Some("q"));
        assert_eq!(secret("sqlite:k.db"), None);
    }
}
