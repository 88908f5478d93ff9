//! Whether the tests would see a mistake: mistakes are made, one at a time, where `.cargo/mutants.toml` says.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::setup;

/// Tries about `sample` of all mistakes, spread evenly over the files, and says which no test saw.
pub fn mutants(sh: &Shell, sample: usize) -> Result<()> {
    let tool = setup::cargo_tool(sh, "mutants")?;
    let all = cmd!(sh, "{tool} mutants --list").quiet().read()?.lines().count();
    let shard = format!("0/{}", (all / sample.max(1)).max(1));
    let output = crate::target_dir(sh)?;
    println!(
        "{all} mutants, of which the shard {shard} is tried; the survivors' differences are in {}/mutants.out",
        output.display()
    );
    // That some survive is to be looked at, and no failure.
    let command = cmd!(sh, "{tool} mutants --sharding round-robin --shard {shard} --output {output} --no-shuffle --colors never");
    Ok(command.ignore_status().run()?)
}
