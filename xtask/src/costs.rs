//! What each family of the code and each table costs in the wasm.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};
use xshell::Shell;

use crate::setup;

/// Prints both, the dearest first, of the wasm that was built last: its code as rustc made it, before `wasm-opt`, for only there
/// functions have names.
pub fn costs(sh: &Shell) -> Result<()> {
    let path = crate::target_dir(sh)?.join(setup::WASM).join("wasm/tinbai.wasm");
    let wasm = sh.read_binary_file(&path).context("there is no wasm yet: cargo xtask build")?;
    let mut by_family: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in functions(&wasm)? {
        *by_family.entry(family(&name)).or_default() += size;
    }
    let whole: usize = by_family.values().sum();
    println!("{:36} {:>8}", "code", "bytes");
    for (family, size) in dearest(by_family.into_iter().map(|(family, size)| (family, [size, 0]))) {
        println!("{family:36} {:>8} {:>5.1} %", size[0], size[0] as f64 * 100.0 / whole as f64);
    }
    println!("\n{:36} {:>8} {:>8}", "tables", "bytes", "brotli");
    let tables = sh.read_dir("data")?.into_iter().map(|path| {
        let text = sh.read_file(&path)?;
        let rows: String = text.split_inclusive('\n').filter(|line| !line.starts_with('#')).collect();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, [rows.len(), brotli(rows.as_bytes())?]))
    });
    for (table, [size, packed]) in dearest(tables.collect::<Result<Vec<_>>>()?.into_iter()) {
        println!("{table:36} {size:>8} {packed:>8}");
    }
    Ok(())
}

fn dearest(costs: impl Iterator<Item = (String, [usize; 2])>) -> Vec<(String, [usize; 2])> {
    let mut costs: Vec<_> = costs.collect();
    costs.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    costs
}

/// The names and the sizes of all functions of a module.
fn functions(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut n_imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                let imports = imports.into_imports().filter(|import| {
                    import.as_ref().is_ok_and(|import| matches!(import.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)))
                });
                n_imported = imports.count();
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    let Name::Function(functions) = subsection? else { continue };
                    for naming in functions {
                        let naming = naming?;
                        names.insert(naming.index as usize, format!("{:#}", rustc_demangle::demangle(naming.name)));
                    }
                }
            }
            _ => {}
        }
    }
    let name = |index: usize| names.get(&(n_imported + index)).cloned().unwrap_or_default();
    Ok(sizes.into_iter().enumerate().map(|(index, size)| (name(index), size)).collect())
}

/// To what a function belongs: a module of ours, or a crate. What the standard library is compiled to for our types is ours, but no
/// module's.
fn family(name: &str) -> String {
    // `wasm-bindgen` asks these what types the edge has, and takes them out.
    if name.starts_with("__wbindgen_describe") {
        return "told to wasm-bindgen, not shipped".into();
    }
    let name = name.trim_start_matches(['<', '&', '_']);
    let mut parts = name.split("::");
    match (parts.next(), parts.next(), parts.next()) {
        (Some("tinbai"), Some(stage @ ("mentions" | "resolve")), Some(family)) => format!("{stage}/{family}"),
        (Some("tinbai"), Some(module), _) => module.into(),
        (Some("core" | "alloc" | "std" | "hashbrown" | "dlmalloc" | "talc"), ..) => "the standard library, with our types".into(),
        (Some("js_sys" | "wasm_bindgen" | "serde_wasm_bindgen" | "serde_core" | "serde"), ..) => "the edge to JavaScript".into(),
        _ if name.starts_with("_wb") || name.contains("wbindgen") || name.contains("wbg") => "the edge to JavaScript".into(),
        _ => "other".into(),
    }
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    packed.write_all(bytes)?;
    Ok(packed.into_inner().len())
}

#[cfg(test)]
mod tests {
    use super::family;

    #[test]
    fn families() {
        for (name, expected) in [
            ("tinbai::mentions::time::day::read", "mentions/time"),
            ("<tinbai::tokens::Runs as core::iter::traits::iterator::Iterator>::next", "tokens"),
            ("tinbai::parse", "parse"),
            ("<core::iter::Map<I,F> as Iterator>::fold", "the standard library, with our types"),
            ("__wbg_parse", "the edge to JavaScript"),
            ("__wbindgen_describe_parse", "told to wasm-bindgen, not shipped"),
        ] {
            assert_eq!(family(name), expected, "{name}");
        }
    }
}
