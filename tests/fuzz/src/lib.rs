//! What the programs of `targets/` try, and what must hold then. `cargo xtask fuzz` builds and runs them.

#[path = "../../common/mod.rs"]
pub mod common;
pub mod exports;
pub mod pieces;
pub mod targets;
