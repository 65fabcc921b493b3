//! No couple waits for another: what one's update waits for holds up only what comes behind it.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::DateTime;
use futures::future::join_all;
use kintsugi::app::{App, AppError};
use kintsugi::clock::{Clock as _, ManualClock};
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::domain::{
    ChatId, ChatKind, Incoming, Input, MessageId, Person, Slot, Standing, Untaken, UserId,
};
use kintsugi::messages::Speech;
use kintsugi::store::{BotId, Note, Opening, Settled, Store};
use tempfile::TempDir;

pub const ANAS: ChatId = ChatId(-1_001_234_567_890);
pub const OTHERS: ChatId = ChatId(-1_009_876_543_210);
/// Number of a message that is on its way, or that nobody knows.
const UNKNOWN: MessageId = MessageId(77);

/// Two groups that the bot was just added to. Nothing is sent, so their first lines stay on their way.
pub struct TwoGroups {
    pub app: App,
    pub store: Store,
    pub clock: Arc<ManualClock>,
    _dir: TempDir,
}

type Taken<'a> = Pin<Box<dyn Future<Output = Result<(), AppError>> + 'a>>;

impl TwoGroups {
    /// Nobody loses their patience.
    pub async fn new() -> Self {
        let clock = ManualClock::standing(DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        let (dir, clock) = (tempfile::tempdir().unwrap(), Arc::new(clock));
        let opening = Opening {
            database_url: format!("sqlite:{}", dir.path().join("kintsugi.db").display()),
            keyring_url: None,
            master_key: MasterKeyFrom::Given("07".repeat(32)),
            bot: Some(BotId(12_345)),
        };
        let (store, _) = Store::open(&opening, clock.clone()).await.unwrap();
        let speech = Speech::new(None).unwrap();
        let app = App::new(store.clone(), speech, clock.clone(), "kintsugi".into()).unwrap();
        let app = app.with_patience(Duration::from_hours(1));
        let founded = [ANAS, OTHERS].map(|group| incoming(-group.0, group, added()));
        app.handle_updates(founded.into()).await.unwrap();
        Self { app, store, clock, _dir: dir }
    }

    fn begin(&self, what: Incoming) -> Taken<'_> {
        Box::pin(self.app.begin(vec![what]).remove(0).1)
    }

    /// All that was on its way to a group arrives; the first of it has the number that was unknown.
    async fn arrives(&self, group: ChatId) {
        let lines = self.store.waiting().await.unwrap().into_iter();
        for (number, line) in (UNKNOWN.0..).zip(lines.filter(|line| line.chat == group)) {
            let settled = Settled {
                id: line.id,
                couple: line.couple,
                place: line.place,
                chat: group,
                messages: vec![MessageId(number)],
                slot: Some(Slot::Untracked),
                at: self.clock.now(),
                note: Note::AsItWas,
            };
            self.store.settle(settled).await.unwrap();
        }
    }

    pub async fn has_decided(&self, update: i64) -> bool {
        self.store.seen(update).await.unwrap()
    }
}

pub const fn added() -> Input {
    Input::Standing(Standing::Member)
}

fn replies() -> [Input; 2] {
    let (message, reply_to) = (MessageId(90), Some(UNKNOWN));
    [
        Input::Text { message, text: "not that".into(), reply_to, edited: false },
        Input::Untaken { message, reply_to, why: Untaken::Media },
    ]
}

pub fn command(name: &str) -> Input {
    Input::Command { message: MessageId(91), name: name.into(), words: String::new() }
}

pub fn incoming(update: i64, chat: ChatId, input: Input) -> Incoming {
    let kind = if chat.0 < 0 { ChatKind::Group } else { ChatKind::Private };
    let person = Person { id: UserId(chat.0.abs()), name: "Ana".into(), anonymous: false };
    Incoming { update, chat, kind, person, input, with_media: false, written_at: None }
}

/// A reply to a message that is still on its way, in either form, and what its couple says behind it.
#[tokio::test]
async fn while_one_couple_waits_the_other_is_answered() {
    for slow in replies() {
        let groups = TwoGroups::new().await;
        let mut first = groups.begin(incoming(1, ANAS, slow));
        let mut behind = groups.begin(incoming(2, ANAS, command("start")));
        let other = groups.begin(incoming(3, OTHERS, command("start")));
        let stranger = groups.begin(incoming(4, ChatId(700), command("help")));
        tokio::select! {
            biased;
            _ = &mut first => panic!("nobody knows yet what it replies to"),
            _ = &mut behind => panic!("it came later"),
            taken = join_all([other, stranger]) => assert!(taken.iter().all(Result::is_ok)),
        }
        assert!(groups.has_decided(3).await && !groups.has_decided(2).await);

        groups.arrives(ANAS).await;
        first.await.unwrap();
        behind.await.unwrap();
        assert!(groups.has_decided(1).await && groups.has_decided(2).await);
    }
}

/// Updates wait that others cannot be fetched behind.
#[tokio::test]
async fn who_only_waits_hurries_once_others_cannot_be_fetched() {
    let groups = TwoGroups::new().await;
    let begin = |update| groups.begin(incoming(update, ANAS, replies()[0].clone()));
    let in_hand: Vec<_> = (1..=30).map(begin).collect();
    let mut late = groups.begin(incoming(31, OTHERS, replies()[1].clone()));
    let mut all = Box::pin(join_all(in_hand));
    let stranger = groups.begin(incoming(32, ChatId(700), command("help")));
    tokio::select! {
        biased;
        _ = &mut all => panic!("nobody knows yet what they reply to"),
        _ = &mut late => panic!("nor what this one does"),
        taken = stranger => taken.unwrap(),
    }
    groups.app.hurry(30);
    tokio::select! {
        biased;
        _ = &mut late => panic!("it has its time"),
        taken = &mut all => assert!(taken.iter().all(Result::is_ok)),
    }
    assert!(groups.has_decided(30).await && !groups.has_decided(31).await);

    // Telegram's numbers may begin anew.
    let mut anew = begin(29);
    let waits = tokio::time::timeout(Duration::from_millis(50), &mut anew).await;
    assert!(waits.is_err(), "it came after the hurry");
}

/// What failed comes again, and what came behind it must not be first.
#[tokio::test]
async fn behind_one_that_failed_its_couple_waits_and_others_do_not() {
    let groups = TwoGroups::new().await;
    let mut first = groups.begin(incoming(1, ANAS, replies()[0].clone()));
    let mut behind = groups.begin(incoming(2, ANAS, command("start")));
    let other = groups.begin(incoming(3, OTHERS, command("start")));
    tokio::select! {
        biased;
        _ = &mut first => panic!("nobody knows yet what it replies to"),
        _ = &mut behind => panic!("it came later"),
        taken = other => taken.unwrap(),
    }
    drop(first);
    assert!(matches!(behind.await, Err(AppError::Behind)));
    assert!(!groups.has_decided(2).await);
    groups.begin(incoming(2, ANAS, command("start"))).await.unwrap();
    assert!(groups.has_decided(2).await);
}

/// The same where whose it is was not known yet when that one failed.
#[tokio::test]
async fn what_was_on_its_way_when_one_failed_waits_for_it_too() {
    let groups = TwoGroups::new().await;
    let mut first = groups.begin(incoming(1, ANAS, replies()[0].clone()));
    let waits = tokio::time::timeout(Duration::from_millis(50), &mut first).await;
    assert!(waits.is_err(), "nobody knows yet what it replies to");
    let behind = groups.begin(incoming(2, ANAS, command("start")));
    let other = groups.begin(incoming(3, OTHERS, command("start")));
    drop(first);
    let (behind, other) = tokio::join!(behind, other);
    assert!(matches!(behind, Err(AppError::Behind)));
    other.unwrap();
    assert!(!groups.has_decided(2).await && groups.has_decided(3).await);

    groups.arrives(ANAS).await;
    let again = [incoming(1, ANAS, replies()[0].clone()), incoming(2, ANAS, command("start"))];
    groups.app.handle_updates(again.into()).await.unwrap();
    assert!(groups.has_decided(1).await && groups.has_decided(2).await);
}
