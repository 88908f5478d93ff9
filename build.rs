//! Leaves out of the tables what only people read: where they are from and how they are read would be a sixtieth of the wasm.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=data");
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    for entry in fs::read_dir("data").expect("data/ stands beside build.rs") {
        let path = entry.expect("data/ can be listed").path();
        let text = fs::read_to_string(&path).expect("tables are UTF-8");
        let rows: String = text.split_inclusive('\n').filter(|line| !line.starts_with('#')).collect();
        let name = path.file_name().expect("an entry of a folder has a name");
        fs::write(Path::new(&out).join(name), rows).expect("OUT_DIR can be written");
    }
}
