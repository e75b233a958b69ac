//! Tells stories to the core and says how they came out: `tell FILE…`; without files it prints the grammar.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::path::Path;
use story::{CoreDoor, Story, grammar, run};

fn main() {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        print!("{}", grammar());
    }
    for file in files {
        match Story::open(Path::new(&file)) {
            Ok(story) => println!(
                "{}",
                serde_json::to_string(&run(&story, &mut CoreDoor::default())).unwrap_or_default()
            ),
            Err(fault) => println!("{fault}"),
        }
    }
}
