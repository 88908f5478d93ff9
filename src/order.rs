//! Sorting, compiled once for all lists and not once for each kind of item: that is a twentieth of the wasm.

use std::cmp::Ordering;

/// The numbers from 0 on in the order that `compare` gives them; equal ones keep theirs.
pub(crate) fn order_of(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// Sorts items by a pair of numbers; equal ones keep their order.
pub(crate) fn by_place<T>(list: &mut [T], place: impl Fn(&T) -> (usize, usize)) {
    if list.is_sorted_by_key(&place) {
        return;
    }
    let order = order_of(list.len(), &|one, other| place(&list[one]).cmp(&place(&list[other])));
    let mut places = vec![0; order.len()];
    order.into_iter().enumerate().for_each(|(place, item)| places[item] = place);
    for at in 0..places.len() {
        while places[at] != at {
            let place = places[at];
            list.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// Sorts numbers.
pub(crate) fn by_number(list: &mut [usize]) {
    by_place(list, |number| (*number, 0));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_places_keep_their_order() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        by_place(&mut list, |&(place, _)| (place, 0));
        assert_eq!(list, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
