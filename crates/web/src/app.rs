//! What every handler stands on: the store, the clock, the dice, the configuration. What it is not: a place for what must
//! outlive the process; that is in the store.

use crate::fault::Fault;
use crate::memory::Memory;
use crate::post::{Mail, Watch};
use guide::Guide;
use market::text::Digest;
use market::{Actor, Command, Key};
use rules::{At, Policy, Seed};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use store::{Claim, Done, Failure, Order, Store, Vault};
use uuid::{Builder, Uuid};

/// Gives the moment.
pub type Clock = Arc<dyn Fn() -> At + Send + Sync>;
/// Fills bytes with chance.
pub type Dice = Arc<dyn Fn(&mut [u8]) + Send + Sync>;
/// Turns the demo's clock on by so many seconds.
pub type Turn = Arc<dyn Fn(i64) + Send + Sync>;

/// A claim link lives this many seconds.
const CLAIM_SECONDS: i64 = 15 * 60;

/// How the server is set up.
#[derive(Clone, Debug)]
pub struct Config {
    /// As browsers see it, without a slash at the end: `https://market.example`.
    pub base_url: String,
    /// Cookies are `__Host-` and `Secure`. Off only for plain HTTP away from loopback.
    pub secure_cookies: bool,
    /// The last entry of `X-Forwarded-For` is the client's address: true only behind our own proxy.
    pub trust_proxy: bool,
    /// A living demo: a banner, sign-in as anyone, a clock that can be turned.
    pub demo: bool,
    /// How mail leaves.
    pub mail: Mail,
    /// The watch over the clock; none where the clock is meant to be turned.
    pub watch: Option<Watch>,
    /// The policy that a fresh market is founded with.
    pub policy: Policy,
    /// What is the server's own word in a form (seed, dwelling, principals, the key of its command, what evidence there
    /// is) may be the sender's. Only a story's door sets it, whose draws must fall as the story says; a server that people
    /// reach never does.
    pub trusted_fields: bool,
}

impl Config {
    /// Scheme, host and port.
    pub(crate) fn origin(&self) -> &str {
        let host = self.base_url.find("://").map_or(0, |at| at.saturating_add(3));
        let path = self.base_url.get(host..).and_then(|rest| rest.find('/'));
        path.and_then(|path| self.base_url.get(..host.saturating_add(path))).unwrap_or(&self.base_url)
    }

    pub(crate) fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

/// The application.
#[derive(Clone)]
pub struct App(Arc<Parts>);

struct Parts {
    store: Arc<dyn Store>,
    guide: Arc<Guide>,
    clock: Clock,
    dice: Dice,
    turn: Option<Turn>,
    /// Seconds by which the demo's clock has been turned.
    turned: AtomicI64,
    config: Config,
    memory: Memory,
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("config", &self.0.config).finish_non_exhaustive()
    }
}

impl App {
    /// An application. `turn` is the demo's; without it the clock cannot be turned.
    pub fn new(
        store: Arc<dyn Store>,
        guide: Arc<Guide>,
        clock: Clock,
        dice: Dice,
        turn: Option<Turn>,
        config: Config,
    ) -> Self {
        let (turned, memory) = (AtomicI64::new(0), Memory::default());
        Self(Arc::new(Parts { store, guide, clock, dice, turn, turned, config, memory }))
    }

    /// How the server is set up.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// The journal and what is read off it.
    pub fn store(&self) -> &dyn Store {
        &*self.0.store
    }

    /// People, sessions, codes, addresses, files.
    pub fn vault(&self) -> &dyn Vault {
        self.0.store.vault()
    }

    /// What this process remembers.
    pub(crate) fn memory(&self) -> &Memory {
        &self.0.memory
    }

    /// Does what waits for the disk beside the threads that answer everybody.
    ///
    /// # Errors
    /// Those of the work.
    pub(crate) async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let app = self.clone();
        let done = tokio::task::spawn_blocking(move || work(&app)).await;
        done.unwrap_or_else(|_| Err(Failure::Storage("what waited for the disk broke: this is a bug".into())))
    }

    /// Professional knowledge.
    pub fn guide(&self) -> &Guide {
        &self.0.guide
    }

    /// The moment.
    pub fn now(&self) -> At {
        (self.0.clock)()
    }

    /// The moment on the wall: what sessions age by. Nobody is away for a week because a demo's clock was turned by one.
    pub(crate) fn wall(&self) -> At {
        self.now().plus_seconds(self.0.turned.load(Ordering::SeqCst).saturating_neg())
    }

    /// Turns the demo's clock; false where it cannot be turned.
    pub(crate) fn turn(&self, seconds: i64) -> bool {
        let Some(turn) = &self.0.turn else { return false };
        turn(seconds);
        self.0.turned.fetch_add(seconds, Ordering::SeqCst);
        true
    }

    /// Bytes of chance.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0.dice)(&mut bytes);
        bytes
    }

    /// A token nobody can guess: 256 bits as 64 hexadecimal digits.
    pub fn token(&self) -> String {
        self.random::<32>().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// A new id, ordered by time.
    pub fn id<T: From<Uuid>>(&self) -> T {
        let millis = u64::try_from(self.now().as_seconds()).unwrap_or(0).saturating_mul(1000);
        Builder::from_unix_timestamp_millis(millis, &self.random()).into_uuid().into()
    }

    /// A fresh public seed.
    pub fn seed(&self) -> Seed {
        Seed(self.random())
    }

    /// The mark of something private that must be recognised and must not be guessed: a telephone, a bank account, a door.
    ///
    /// # Errors
    /// What the store cannot read or keep.
    pub(crate) fn mark(&self, kind: &str, value: &str) -> Result<Digest, Failure> {
        self.keyed(kind, &plain(value))
    }

    /// A digest that this server alone can make, today and after a restart. Its key is made once and stays in the vault, so
    /// that the journal alone gives nothing away.
    ///
    /// # Errors
    /// What the store cannot read or keep.
    pub(crate) fn keyed(&self, kind: &str, text: &str) -> Result<Digest, Failure> {
        let key = self.vault().secret("marks", self.random())?;
        Ok(Digest::keyed(&key, format!("{kind} {text}").as_bytes()))
    }

    /// Hands a command in and waits for its answer, which is on disk by then.
    ///
    /// # Errors
    /// The refusal, a reused key, or a store that cannot keep it.
    pub async fn run(&self, key: Key, actor: Actor, command: Command) -> Result<Done, Fault> {
        let (tell, hear) = tokio::sync::oneshot::channel();
        let order = Order { key, actor, command, at: self.now() };
        // Whoever asked may have gone; the command is done all the same.
        self.store().submit(order, Box::new(move |answer| drop(tell.send(answer))));
        let answer = hear.await.unwrap_or_else(|_| Err(Failure::Storage("the writer has stopped".into())));
        Ok(answer?)
    }

    /// A one-time link with which the operator claims a fresh server within a quarter of an hour.
    ///
    /// # Errors
    /// What the store cannot keep.
    pub fn new_claim(&self) -> Result<String, Failure> {
        let token = self.token();
        let expires = self.now().plus_seconds(CLAIM_SECONDS);
        self.vault().put_claim(&Claim { token: Digest::of(token.as_bytes()), expires, used: None })?;
        Ok(format!("{}/claim/{token}", self.config().base_url))
    }
}

/// Spaces, punctuation, case and the width of letters make no other dwelling and no other person.
fn plain(value: &str) -> String {
    let narrow = |c: char| match u32::from(c) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide.saturating_sub(0xfee0)).unwrap_or(c),
        _ => c,
    };
    value.chars().map(narrow).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::Refused(refusal),
            Failure::KeyReused => Self::KeyReused,
            Failure::Storage(why) => {
                tracing::error!(%why, "the store failed");
                Self::Storage
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_store_could_not_keep_is_507_and_a_reused_key_409() {
        assert_eq!(Fault::from(Failure::Storage("full".into())).status(), 507);
        assert_eq!(Fault::from(Failure::KeyReused).status(), 409);
    }

    #[test]
    fn an_address_written_otherwise_is_the_same_address() {
        assert_eq!(plain("花园路 12 号 3-401"), plain("花园路１２号３－４０１ "));
        assert_ne!(plain("花园路12号3-401"), plain("花园路12号3-402"));
    }

    #[test]
    fn the_origin_is_the_base_without_its_path() {
        let of = |base_url: &str| {
            let mail = Mail::Folder("mail".into());
            let config = Config {
                base_url: base_url.into(),
                secure_cookies: true,
                trust_proxy: false,
                demo: false,
                policy: Policy::fairwright(),
                trusted_fields: false,
                mail,
                watch: None,
            };
            config.origin().to_owned()
        };
        assert_eq!(of("https://a.example:8443/market"), "https://a.example:8443");
        assert_eq!(of("http://localhost:8080"), "http://localhost:8080");
    }
}
