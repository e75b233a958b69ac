//! What the photos show: a room, and in it what the trade of a stage leaves. What it is not: art.

use super::png::Picture;

/// Points across and down.
const WIDE: u8 = 160;
const HIGH: u8 = 120;
/// Where the floor begins.
const FLOOR: u8 = 84;

/// What a photo shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Motif {
    /// An empty room.
    Room,
    /// Pipes and wires in the wall.
    Pipes,
    /// Tiles.
    Tiles,
    /// Boards.
    Boards,
    /// A wall half painted.
    Paint,
    /// A finished room.
    Finished,
    /// A stain and a crack.
    Defect,
    /// A firm's drawing of the flat from above.
    Plan,
}

impl Motif {
    /// All of them.
    pub(super) const ALL: [Self; 8] = [
        Self::Room,
        Self::Pipes,
        Self::Tiles,
        Self::Boards,
        Self::Paint,
        Self::Finished,
        Self::Defect,
        Self::Plan,
    ];

    /// What the trade of a stage leaves.
    pub(crate) const fn of_stage(no: u8) -> Self {
        match no {
            1 => Self::Pipes,
            2 => Self::Tiles,
            3 => Self::Boards,
            4 => Self::Paint,
            _ => Self::Finished,
        }
    }

    /// Its place among all.
    pub(super) fn place(self) -> usize {
        Self::ALL.iter().position(|motif| *motif == self).unwrap_or(0)
    }
}

const WALL: u8 = 0;
const FRESH: u8 = 1;
const BOARD: u8 = 2;
const GAP: u8 = 3;
const SKY: u8 = 4;
const FRAME: u8 = 5;
const WATER: u8 = 6;
const WIRE: u8 = 7;
const TILE: u8 = 8;
const GROUT: u8 = 9;
const PANEL: u8 = 10;
const JOINT: u8 = 11;
const STAIN: u8 = 12;
const DARK: u8 = 13;
const LAMP: u8 = 14;
const SOFA: u8 = 15;

/// A picture of a motif, with these walls.
pub(super) fn draw(motif: Motif, wall: u8, variant: u8) -> Picture {
    let row = |y| (0..WIDE).map(|x| point(motif, variant, x, y)).collect();
    Picture { palette: palette(wall), rows: (0..HIGH).map(row).collect() }
}

/// Colours by number; the walls' from their place on the wheel.
fn palette(wall: u8) -> [[u8; 3]; 16] {
    let tone = |from: u8, by: u8| from + (wall.wrapping_mul(by) % 40);
    let [red, green, blue] = [tone(190, 7), tone(190, 11), tone(180, 5)];
    let darker = |tone: u8| tone - 22;
    [
        [red, green, blue],
        [darker(red), darker(green), darker(blue)],
        [176, 144, 104],
        [140, 110, 76],
        [205, 228, 242],
        [250, 250, 248],
        [60, 110, 190],
        [200, 70, 50],
        [222, 226, 224],
        [150, 156, 156],
        [200, 168, 120],
        [120, 92, 58],
        [150, 128, 84],
        [70, 62, 56],
        [252, 226, 140],
        [96, 118, 128],
    ]
}

fn point(motif: Motif, variant: u8, x: u8, y: u8) -> u8 {
    let shifted = x.saturating_add(variant * 18);
    match motif {
        Motif::Room => room(shifted, y),
        Motif::Pipes => pipes(shifted, y),
        Motif::Tiles if shifted % 22 < 2 || y % 18 < 2 => GROUT,
        Motif::Tiles => TILE,
        Motif::Boards if y < FLOOR && shifted % 26 < 2 => JOINT,
        Motif::Boards if y < FLOOR => PANEL,
        Motif::Paint if y < FLOOR && shifted < 80 => FRESH,
        Motif::Finished => finished(shifted, y),
        Motif::Defect => defect(shifted, y),
        Motif::Plan => plan(x, y, variant),
        Motif::Boards | Motif::Paint => room(shifted, y),
    }
}

const fn within(value: u8, from: u8, to: u8) -> bool {
    value >= from && value < to
}

const fn room(x: u8, y: u8) -> u8 {
    if y >= FLOOR {
        return if (y - FLOOR).is_multiple_of(9) { GAP } else { BOARD };
    }
    match (within(x, 104, 150) && within(y, 16, 60), within(x, 107, 147) && within(y, 19, 57)) {
        (true, true) if x != 127 => SKY,
        (true, _) => FRAME,
        _ => WALL,
    }
}

const fn pipes(x: u8, y: u8) -> u8 {
    let upright = within(x, 30, 33) || within(x, 84, 87);
    if y < 70 && upright || within(y, 68, 71) && within(x, 30, 87) {
        WATER
    } else if within(x, 50, 52) && y < 46 || within(y, 44, 46) && within(x, 50, 76) {
        WIRE
    } else if within(x, 72, 82) && within(y, 40, 50) {
        DARK
    } else {
        room(x, y)
    }
}

const fn finished(x: u8, y: u8) -> u8 {
    if within(x, 30, 92) && within(y, 66, 98) && !(within(x, 40, 82) && y < 78) {
        SOFA
    } else if within(x, 54, 70) && within(y, 0, 14) {
        LAMP
    } else {
        room(x, y)
    }
}

/// Outer walls, two walls inside with doors in them; the second variant has an open kitchen.
const fn plan(x: u8, y: u8, variant: u8) -> u8 {
    let inside = within(x, 14, 146) && within(y, 12, 108);
    let outer = inside && !(within(x, 17, 143) && within(y, 15, 105));
    let across = within(y, 58, 60) && within(x, 14, 146) && !within(x, 60, 72);
    let down = within(x, 92, 94) && within(y, 12, 58) && !within(y, 34, 46);
    let kitchen = within(x, 50, 52) && within(y, 60, 108) && !within(y, 70, 82) && variant == 0;
    if outer && !(within(x, 104, 132) && y < 15) {
        DARK
    } else if across || down || kitchen {
        GROUT
    } else if within(x, 20, 44) && within(y, 92, 102) {
        PANEL
    } else if within(x, 108, 138) && within(y, 22, 44) {
        SOFA
    } else if inside {
        FRAME
    } else {
        TILE
    }
}

fn defect(x: u8, y: u8) -> u8 {
    let (across, down) = (i32::from(x) - 50, i32::from(y) - 70);
    if across * across / 3 + down * down < 160 && y < FLOOR {
        STAIN
    } else if y < 62 && (i32::from(x) - 78 - i32::from(y % 14) / 3 - i32::from(y) / 4).abs() < 1 {
        DARK
    } else {
        room(x, y)
    }
}
