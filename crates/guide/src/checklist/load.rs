//! Reads checklists: full ones, and overlays that replace single limits of a full one; of each profile the edition in force,
//! and any that it superseded. What it is not: forgiving.

use super::{Checklist, Evidence, Item, Kind, Limit};
use crate::{BadFile, Source, Text, catalogue::Catalogue, file::File};
use serde::Deserialize;
use std::collections::HashSet;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    profile: Spanned<String>,
    version: String,
    title: Text,
    base: Option<Spanned<String>>,
    #[serde(default)]
    superseded: bool,
    #[serde(default)]
    item: Vec<Spanned<Item>>,
    #[serde(default)]
    limit: Vec<Spanned<Change>>,
}

/// One limit that an overlay replaces.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    item: String,
    limit: Limit,
    source: Source,
}

/// Reads all checklists, the full ones first: an overlay finds its base whatever the order of the files, and never
/// another overlay.
pub(crate) fn load(files: &[File<'_>], catalogue: &Catalogue) -> Result<Vec<Checklist>, BadFile> {
    let mut seen = HashSet::new();
    let (mut lists, mut overlays) = (Vec::new(), Vec::new());
    for file in files {
        let sheet: Sheet = file.parse()?;
        let profile = sheet.profile.get_ref().clone();
        let edition = sheet.superseded.then(|| sheet.version.clone());
        if !seen.insert((profile.clone(), edition)) {
            let what = format!("profile {profile:?} is there twice");
            return Err(file.bad(sheet.profile.span().start, what));
        }
        match sheet.base.clone() {
            Some(base) => overlays.push((*file, base, sheet)),
            None => lists.push(full(*file, sheet, catalogue)?),
        }
    }
    let laid = overlays.into_iter().map(|(file, base, sheet)| overlay(file, &base, sheet, &lists));
    let laid: Vec<_> = laid.collect::<Result<_, _>>()?;
    lists.extend(laid);
    Ok(lists)
}

fn full(file: File<'_>, sheet: Sheet, catalogue: &Catalogue) -> Result<Checklist, BadFile> {
    if let Some(change) = sheet.limit.first() {
        return Err(file.bad(change.span().start, "a list without a base has items, not single limits"));
    }
    let mut seen = HashSet::new();
    for spanned in &sheet.item {
        let item = spanned.get_ref();
        let wrong = if seen.insert(&item.id) {
            fault(item, catalogue)
        } else {
            Some("this id is there twice".into())
        };
        if let Some(what) = wrong {
            return Err(file.bad(spanned.span().start, format!("item {}: {what}", item.id)));
        }
    }
    let items: Vec<Item> = sheet.item.into_iter().map(Spanned::into_inner).collect();
    if let Some(stage) = (1..=5).find(|&stage| !items.iter().any(|item| item.is_always_asked(stage))) {
        let what = format!("stage {stage} has no item that is always looked at: it would pass unseen");
        return Err(file.bad(sheet.profile.span().start, what));
    }
    Ok(Checklist {
        profile: sheet.profile.into_inner(),
        version: sheet.version,
        title: sheet.title,
        items,
        superseded: sheet.superseded,
    })
}

/// What is wrong with one item, if anything.
fn fault(item: &Item, catalogue: &Catalogue) -> Option<String> {
    let measured = item.kind == Kind::Tol || item.evidence == Evidence::Number;
    let rules = [
        (item.id.0.trim().is_empty(), "the id is empty"),
        (item.stage > 5, "a stage is one of 0 to 5"),
        (item.gate && item.stage != 2, "the waterproofing gate belongs to stage 2"),
        (measured && item.limit.is_none(), "a number needs a limit"),
        (
            item.kind == Kind::Tol && item.evidence != Evidence::Number,
            "the evidence of a tolerance is its number",
        ),
        (item.major && item.kind != Kind::Tol, "major is a property of tolerances"),
        (item.points == 0, "at least one measuring point"),
        (item.remedy.quantity_milli == 0, "a remedy has a quantity"),
    ];
    let broken = rules.into_iter().find(|(broken, _)| *broken).map(|(_, what)| what.to_owned());
    broken
        .or_else(|| item.source.blank().map(|part| format!("the source's {part} is empty")))
        .or_else(|| unknown_remedy(item, catalogue))
}

fn unknown_remedy(item: &Item, catalogue: &Catalogue) -> Option<String> {
    let id = &item.remedy.item;
    catalogue.entry(id).is_none().then(|| format!("the catalogue has no entry {id:?} to put it right"))
}

fn overlay(
    file: File<'_>,
    base: &Spanned<String>,
    sheet: Sheet,
    lists: &[Checklist],
) -> Result<Checklist, BadFile> {
    if sheet.superseded {
        return Err(
            file.bad(base.span().start, "a superseded edition is written out in full, without a base")
        );
    }
    let found = lists.iter().find(|list| list.profile == *base.get_ref() && !list.superseded);
    let missing = || file.bad(base.span().start, format!("there is no full checklist {:?}", base.get_ref()));
    let mut list = found.ok_or_else(missing)?.clone();
    if let Some(item) = sheet.item.first() {
        return Err(file.bad(item.span().start, "an overlay replaces limits and brings no items of its own"));
    }
    let mut seen = HashSet::new();
    for spanned in sheet.limit {
        let (at, change) = (spanned.span().start, spanned.into_inner());
        let id = change.item.clone();
        let fresh = seen.insert(id.clone());
        let done = if fresh { replace(&mut list, change) } else { Err("its limit is replaced twice".into()) };
        done.map_err(|what| file.bad(at, format!("item {id}: {what}")))?;
    }
    list.version = format!("{}+{}", list.version, sheet.version);
    (list.profile, list.title) = (sheet.profile.into_inner(), sheet.title);
    Ok(list)
}

/// Replaces one limit by another of the same unit and the same side: anything else would be another item.
fn replace(list: &mut Checklist, change: Change) -> Result<(), String> {
    if let Some(part) = change.source.blank() {
        return Err(format!("the source's {part} is empty"));
    }
    let item =
        list.items.iter_mut().find(|item| item.id.0 == change.item).ok_or("the base has no such item")?;
    let old = item.limit.as_mut().ok_or("the base's item has no limit to replace")?;
    if (old.bound, &old.unit) != (change.limit.bound, &change.limit.unit) {
        return Err(format!("the base's limit is {old}, another side or unit"));
    }
    (*old, item.source) = (change.limit, change.source);
    Ok(())
}
