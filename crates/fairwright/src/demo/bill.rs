//! The demo's quotes: the template priced firm by firm, with the omissions and outliers that real quotes have. What it is
//! not: a price guide.

use super::album;
use super::chance::Chance;
use guide::Guide;
use guide::catalogue::TemplateLine;
use market::quote::{self, Quote};
use market::text::{Digest, Note};
use rules::Money;
use rules::bill::{Bill, Line};

/// A firm's quote for a flat of this area.
pub(crate) fn quote(chance: &mut Chance, area: u32, dwelling: &Digest) -> Quote {
    let catalogue = &Guide::built_in().catalogue;
    let (level, omits) = (chance.between(82, 118), chance.between(0, 6));
    let template = catalogue.template(area, catalogue.typical_rooms(area));
    let lines = template.iter().filter_map(|line| price(chance, line, level, omits)).collect();
    let days = u16::try_from(chance.between(60, 100)).unwrap_or(80);
    let design = Note::new(chance.one::<&str>(&DESIGNS));
    let drawings = vec![album::plan(dwelling, days.is_multiple_of(2))];
    Quote { bill: Bill { lines }, days, design, drawings }
}

/// A line at the firm's level; now and then one is left out, or its quantity is off.
fn price(chance: &mut Chance, line: &TemplateLine, level: i64, omits: i64) -> Option<Line> {
    let entry = Guide::built_in().catalogue.entry(&line.item)?;
    if chance.percent(omits) {
        return None;
    }
    let (item, room) = quote::place(line);
    let quantity = if chance.percent(4) { 130 } else { chance.between(97, 104) };
    let quantity_milli = if entry.unit.is_counted() {
        line.quantity_milli
    } else {
        round(line.quantity_milli * quantity / 100, 100)
    };
    let unit_price = entry.mid.scaled(level * chance.between(92, 108), 10_000);
    let unit_price =
        Money::fen(round(unit_price.as_fen(), if unit_price < Money::yuan(20) { 10 } else { 50 }));
    let material = (*chance.one(&MATERIALS)).to_owned();
    Some(Line {
        item,
        room,
        unit: entry.unit.label().zh.to_owned(),
        quantity_milli: quantity_milli.max(1),
        unit_price,
        labour: unit_price.scaled(4, 10),
        material,
        comparable: true,
        allowance: false,
    })
}

/// As people write numbers: to the next multiple, never nothing.
fn round(number: i64, to: i64) -> i64 {
    ((number + to / 2) / to * to).max(to)
}

const DESIGNS: [&str; 5] = [
    "动线以客厅为中心，厨房与餐厅打通；水电点位按图施工，材料品牌见清单。",
    "格局不动，重点改收纳：玄关到顶柜、阳台家政柜，次卧预留书桌位。",
    "卫生间干湿分离，马桶不移位；厨房U形台面，冰箱嵌入，燃气表包柜可检修。",
    "全屋浅色，少吊顶多留净高；主灯位保留，另加两路氛围灯，开关双控。",
    "按老人起居考虑：无门槛、防滑砖、夜灯感应、卫生间预埋扶手底板。",
];

const MATERIALS: [&str; 5] =
    ["国标一线品牌，型号见附表", "业主确认样品", "E0 级", "按样板间", "甲级品，附合格证"];

/// What a firm writes in its site log, by the stage it works on.
pub(crate) fn log(chance: &mut Chance, stage: u8) -> &'static str {
    let own: [&str; 3] = match stage {
        1 => ["客餐厅开槽完成，渣土已清运。", "强弱电布管穿线，间距按图。", "给水管打压前检查接头。"],
        2 => ["卫生间防水第二遍涂刷完成。", "厨房墙砖铺贴，预排无小条。", "地面找平养护，今日不上人。"],
        3 => ["吊顶龙骨安装，吊点已加固。", "柜体基层封板，板材标识已拍照。", "窗帘盒与石膏线收口。"],
        4 => ["墙面第二遍腻子打磨。", "底漆涂刷完成，成品已遮盖。", "阴阳角修整，灯光下复查。"],
        _ => ["灯具洁具安装调试。", "门扇安装，五金已调平。", "全屋保洁，准备竣工资料。"],
    };
    chance.one::<&'static str>(&own)
}
