//! Professional knowledge as data: acceptance checklists, the bill's template with its price catalogue, districts, and
//! the headings of the model contract. What it is not: the market's rules; and it never touches the disk.
//!
//! A market elsewhere brings a folder of the same shape: `checklist/*.toml`, `catalogue/*.toml`, `contract/*.toml`
//! and `districts/*.csv`. Whoever reads the folder hands names and texts to [`Guide::load`], which takes all of it or
//! refuses with file, line and reason.

pub mod catalogue;
pub mod checklist;
pub mod contract;
mod decimal;
pub mod districts;
mod file;
mod source;
mod text;

pub use catalogue::Catalogue;
pub use checklist::Checklist;
pub use contract::ContractModel;
pub use decimal::show_milli;
pub use districts::Districts;
pub use file::BadFile;
pub use source::Source;
pub use text::Text;

use checklist::Item;
use file::File;
use rules::money::Money;
use std::sync::OnceLock;

/// The files compiled in: name and text, as [`Guide::load`] takes them and as an operator may copy them to start from.
pub const BUILT_IN: [(&str, &str); 6] = [
    ("catalogue/urban-china.toml", include_str!("../data/catalogue/urban-china.toml")),
    ("checklist/national.toml", include_str!("../data/checklist/national.toml")),
    ("checklist/shanghai.toml", include_str!("../data/checklist/shanghai.toml")),
    ("checklist/strict.toml", include_str!("../data/checklist/strict.toml")),
    ("contract/model.toml", include_str!("../data/contract/model.toml")),
    ("districts/districts.csv", include_str!("../data/districts/districts.csv")),
];

/// All the knowledge a market works with.
#[derive(Clone, Debug)]
pub struct Guide {
    /// The checklists, one for each profile.
    pub checklists: Vec<Checklist>,
    /// The bill's template and its prices.
    pub catalogue: Catalogue,
    /// Provinces, cities and districts.
    pub districts: Districts,
    /// The model contract.
    pub contract: ContractModel,
}

static IN_FORCE: OnceLock<Guide> = OnceLock::new();

impl Guide {
    /// The knowledge in force: what was installed, else what is compiled in.
    pub fn built_in() -> &'static Self {
        IN_FORCE.get_or_init(|| {
            Self::load(&BUILT_IN).expect("the built-in files are loaded by this crate's tests")
        })
    }

    /// Puts an operator's own knowledge into force, for rules and pages alike: once, at start, before anybody asks.
    ///
    /// # Errors
    /// Gives it back where another is in force already.
    pub fn install(guide: Self) -> Result<(), Box<Self>> {
        IN_FORCE.set(guide).map_err(Box::new)
    }

    /// Reads a folder's files, given as path within the folder and text. Files other than `.toml` and `.csv` are left
    /// alone.
    ///
    /// # Errors
    /// The first file that is wrong, missing, or one too many.
    pub fn load(files: &[(&str, &str)]) -> Result<Self, BadFile> {
        refuse_strangers(files)?;
        let catalogue = catalogue::load::load(only(files, &CATALOGUE)?)?;
        let checklists = checklist::load::load(&some(files, &CHECKLIST)?, &catalogue)?;
        let districts = districts::load::load(only(files, &DISTRICTS)?)?;
        let contract = contract::load(only(files, &CONTRACT)?)?;
        Ok(Self { checklists, catalogue, districts, contract })
    }

    /// The checklist of a profile that is in force: what a new contract names.
    pub fn checklist(&self, profile: &str) -> Option<&Checklist> {
        self.in_force().find(|list| list.profile() == profile)
    }

    /// Every profile's checklist that is in force.
    pub fn in_force(&self) -> impl Iterator<Item = &Checklist> {
        self.checklists.iter().filter(|list| !list.is_superseded())
    }

    /// One edition of a profile's checklist, in force or superseded: what a contract has named, a report was judged by.
    pub fn edition(&self, profile: &str, version: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|list| list.profile() == profile && list.version() == version)
    }

    /// The upper price to put one failed item right: the catalogue's upper price × the remedy's quantity.
    pub fn remedy_upper(&self, item: &Item) -> Money {
        let entry = self.catalogue.entry(&item.remedy.item);
        entry.map_or(Money::ZERO, |entry| entry.high.scaled(item.remedy.quantity_milli, 1000))
    }
}

/// A folder of the guide and how its files' names end.
struct Folder(&'static str, &'static str);

const CATALOGUE: Folder = Folder("catalogue/", ".toml");
const CHECKLIST: Folder = Folder("checklist/", ".toml");
const CONTRACT: Folder = Folder("contract/", ".toml");
const DISTRICTS: Folder = Folder("districts/", ".csv");

impl Folder {
    fn holds(&self, name: &str) -> bool {
        name.starts_with(self.0) && name.ends_with(self.1)
    }
}

/// Refuses data files that nobody would read: a folder misspelt would otherwise be silently ignored.
fn refuse_strangers(files: &[(&str, &str)]) -> Result<(), BadFile> {
    let is_data = |name: &str| name.ends_with(".toml") || name.ends_with(".csv");
    let at_home = |name: &str| [CATALOGUE, CHECKLIST, CONTRACT, DISTRICTS].iter().any(|f| f.holds(name));
    match files.iter().find(|(name, _)| is_data(name) && !at_home(name)) {
        Some((name, text)) => Err(File { name, text }.bad_line(0, "no part of a guide has its file here")),
        None => Ok(()),
    }
}

fn some<'a>(files: &[(&'a str, &'a str)], folder: &Folder) -> Result<Vec<File<'a>>, BadFile> {
    let here = files.iter().filter(|(name, _)| folder.holds(name));
    let found: Vec<_> = here.map(|(name, text)| File { name, text }).collect();
    if found.is_empty() {
        return Err(File { name: folder.0, text: "" }.bad_line(0, "there is no file"));
    }
    Ok(found)
}

fn only<'a>(files: &[(&'a str, &'a str)], folder: &Folder) -> Result<File<'a>, BadFile> {
    match some(files, folder)?.as_slice() {
        [one] => Ok(*one),
        [.., last] => Err(last.bad_line(0, format!("{} holds one file", folder.0))),
        [] => Err(File { name: folder.0, text: "" }.bad_line(0, "there is no file")),
    }
}
