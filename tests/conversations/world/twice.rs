//! The same conversation on a bot that lives, and on one that dies before every step.

use super::{World, engine};

/// Plays a conversation twice, the second time on a bot that dies before every step, and holds the
/// transcript to its snapshot. The couple must not see a difference.
pub async fn twice<B>(name: &str, begin: impl Fn() -> B, play: impl AsyncFn(&mut World))
where
    B: Future<Output = World>,
{
    let mut scripts = vec![];
    // Where each death costs three seconds, once is enough.
    let ways: &[bool] = if engine::is_on_server() { &[false] } else { &[false, true] };
    for &fragile in ways {
        let mut world = begin().await;
        world.fragile = fragile;
        play(&mut world).await;
        scripts.push(world.script());
        world.ends().await;
    }
    reads_as(name, &scripts[0]);
    let Some(second) = scripts.get(1) else { return };
    for (line, (once, again)) in scripts[0].lines().zip(second.lines()).enumerate() {
        assert_eq!(once, again, "line {line} differs after a kill");
    }
    assert_eq!(scripts[0].lines().count(), second.lines().count(), "one is longer");
}

/// Holds what was read to its snapshot, `snapshots/<name>.snap`.
pub fn reads_as(name: &str, read: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, read);
    });
}
