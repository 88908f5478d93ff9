//! The sixth stage: decides what the mentions mean for the article. It links and chooses, and edits nothing.

mod outlet;
mod times;

pub(crate) use outlet::{Outlet, outlet};
pub(crate) use times::{Time, Times, resolve};
