//! `cargo run --release -p store --example bench -- FOLDER`: the store against its own limit, as the binary shows it.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target".into());
    for row in store::bench::bench(folder.as_ref(), &[1, 16, 64, 256], 6.0)? {
        println!("{}", serde_json::to_string(&row)?);
    }
    Ok(())
}
