//! Reads the table of districts. What it is not: a CSV library; names hold neither commas nor quotes, and a file that
//! needs quoting is refused.

use super::{District, Districts, Level};
use crate::{BadFile, Text, file::File};

const HEADER: &str = "code,level,parent,name_zh,name_en,lon,lat,coordinates";

pub(crate) fn load(file: File<'_>) -> Result<Districts, BadFile> {
    let mut lines = file.text.lines();
    if lines.next() != Some(HEADER) {
        return Err(file.bad_line(1, format!("the first line must be {HEADER}")));
    }
    let mut table = Districts::default();
    for (i, line) in lines.enumerate() {
        let read = row(line).and_then(|row| add(&mut table, row));
        read.map_err(|what| file.bad_line(i + 2, what))?;
    }
    Ok(table)
}

/// Takes a row in: its parent stands above it in the file, and one level above it in the world.
fn add(table: &mut Districts, row: District) -> Result<(), String> {
    let above =
        row.parent.as_deref().map(|code| table.get(code).ok_or(format!("no row {code} above this one")));
    match (row.level, above.transpose()?.map(|above| above.level)) {
        (Level::Province, None)
        | (Level::City, Some(Level::Province))
        | (Level::District, Some(Level::City)) => {}
        _ => return Err("a city lies in a province, a district in a city, a province in nothing".into()),
    }
    let index = table.rows.len();
    if table.by_code.insert(row.code.clone(), index).is_some() {
        return Err(format!("code {} is there twice", row.code));
    }
    if let Some(parent) = &row.parent {
        table.children.entry(parent.clone()).or_default().push(index);
    }
    table.rows.push(row);
    Ok(())
}

fn row(line: &str) -> Result<District, String> {
    if line.contains('"') {
        return Err("quotes are not read here".into());
    }
    let fields: Vec<&str> = line.split(',').map(str::trim).collect();
    let [code, level, parent, zh, en, lon, lat, coordinates] = fields.as_slice() else {
        return Err(format!("eight columns, not {}", fields.len()));
    };
    if [code, zh, en].iter().any(|field| field.is_empty()) {
        return Err("code and both names must be there".into());
    }
    Ok(District {
        code: (*code).to_owned(),
        level: level_of(level)?,
        parent: (!parent.is_empty()).then(|| (*parent).to_owned()),
        name: Text { zh: (*zh).to_owned(), en: (*en).to_owned() },
        lon: degrees(lon, 180.0)?,
        lat: degrees(lat, 90.0)?,
        located: located(coordinates)?,
    })
}

fn level_of(text: &str) -> Result<Level, String> {
    match text {
        "province" => Ok(Level::Province),
        "city" => Ok(Level::City),
        "district" => Ok(Level::District),
        other => Err(format!("{other:?} is neither province, city nor district")),
    }
}

fn located(text: &str) -> Result<bool, String> {
    match text {
        "own" => Ok(true),
        "parent" => Ok(false),
        other => Err(format!("coordinates are own or parent, not {other:?}")),
    }
}

fn degrees(text: &str, most: f64) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|degrees| degrees.abs() <= most);
    number.ok_or_else(|| format!("{text:?} is no angle within {most} degrees"))
}
