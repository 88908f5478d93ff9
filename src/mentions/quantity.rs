//! Things counted and measured: `26 tổ chức đảng`, `1.234,5 tỷ đồng`, `10-15%`, `34 tuổi`; and ordinals.

use std::ops::Range;

use super::Found;
use crate::article::QuantityKind;
use crate::tokens::Tokens;

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) kind: QuantityKind,
    pub(crate) value: f64,
    /// The upper number of a range.
    pub(crate) high: Option<f64>,
    /// The words that name what is counted.
    pub(crate) unit: Option<Range<usize>>,
    /// The code of ISO 4217.
    pub(crate) currency: Option<&'static str>,
    pub(crate) vague: bool,
}

/// Reads a quantity.
pub(super) fn read(_tokens: &Tokens, _at: usize, _piece: &Range<usize>) -> Option<Found> {
    None
}
