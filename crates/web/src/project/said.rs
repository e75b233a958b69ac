//! Things of a project in the reader's words: its district, the items of its checklist, its firm. What it is not: a
//! catalogue; guide and words have the texts.

use super::Seen;
use guide::Checklist;
use guide::checklist::Item;
use market::FirmId;
use market::custody::Payee;
use market::inspection::Report;

/// The profile before there is a contract.
const PROFILE: &str = "national";

impl Seen {
    /// The language's tag, as the guide's texts know it.
    pub(crate) fn tag(&self) -> &'static str {
        self.frame.lang().tag()
    }

    /// The checklist the works are inspected by.
    pub(crate) fn checklist(&self) -> Option<&Checklist> {
        market::inspection::checklist_of(&self.project)
    }

    /// The checklist a report was judged by, as long as the guide keeps it: another edition may say something else under
    /// the same number.
    pub(crate) fn edition(&self, report: &Report) -> Option<&Checklist> {
        let profile = self.project.contract.as_ref().map_or(PROFILE, |it| it.draft.profile.as_str());
        self.app.guide().edition(profile, report.checklist.as_str())
    }

    /// An item of the checklist by its code.
    pub(crate) fn checked_item(&self, code: &str) -> Option<&Item> {
        self.checklist()?.item(code)
    }

    /// What an item asks for: `2.3 No leak after 48 hours`.
    pub(crate) fn item(&self, code: &str) -> String {
        let text = self.checked_item(code).map_or("", |item| item.text.get(self.tag()));
        format!("{code} {text}").trim_end().to_owned()
    }

    /// The district with all it lies in.
    pub(crate) fn district(&self) -> String {
        let code = self.project.request.district.as_str();
        let name = self.app.guide().districts.full_name(code);
        name.map_or_else(|| code.to_owned(), |name| name.get(self.tag()).to_owned())
    }

    /// The firm under contract, or chosen for it.
    pub(crate) fn firm(&self) -> Option<(FirmId, String)> {
        self.project.firm().map(|firm| (firm, self.firm_name(firm)))
    }

    /// A text with one amount in it.
    pub(crate) fn say_money(&self, key: &str, amount: rules::Money) -> String {
        self.frame.say_of(key, "amount", &self.frame.money(amount))
    }

    /// Who is paid, by name where it is one firm of several.
    pub(crate) fn payee(&self, to: &Payee) -> String {
        match to {
            Payee::Quoter(firm) => self.frame.say_of("project-payee-quoter", "firm", &self.firm_name(*firm)),
            one => self.frame.words().payee(one),
        }
    }
}
