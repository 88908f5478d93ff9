//! The sixth stage: decides what the mentions mean for the article. It links and chooses, and edits nothing.

mod abbreviations;
mod dates;
mod definitions;
mod documents;
mod outlet;
mod times;

pub(crate) use abbreviations::abbreviations;
pub(crate) use dates::dates;
pub(crate) use documents::documents;
pub(crate) use outlet::{Outlet, outlet};
pub(crate) use times::{Time, Times, times};
