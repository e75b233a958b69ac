//! The one binary.

mod demo;

fn main() {
    let store = store::open_memory().expect("memory");
    println!("{:?}", demo::build(&store, 1, rules::At::seconds(1_780_000_000)));
}
