//! Sorting, compiled once for all lists and not once for each kind of item: that is a twentieth of the wasm.

use std::cmp::Ordering;

/// The numbers from 0 on in the order that `compare` gives them; equal ones keep theirs.
///
/// Runs of 1, 2, 4 … are merged by twos: the standard library's sort is faster where nothing is in order yet, and ten times as much code.
pub(crate) fn order_of(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        merged.clear();
        for two in order.chunks(2 * run) {
            let (mut one, mut other) = two.split_at(run.min(two.len()));
            // What is in order already is seen at one look.
            let meet = matches!((one, other), ([.., last], [first, ..]) if compare(*last, *first).is_gt());
            while meet && let ([first, one_rest @ ..], [second, other_rest @ ..]) = (one, other) {
                if compare(*first, *second).is_gt() {
                    merged.push(*second);
                    other = other_rest;
                } else {
                    merged.push(*first);
                    one = one_rest;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

/// Sorts items by a pair of numbers; equal ones keep their order.
pub(crate) fn by_place<T>(list: &mut [T], place: impl Fn(&T) -> (usize, usize)) {
    let order = order_by(list.len(), &|item| place(&list[item]));
    swap(order, &mut |one, other| list.swap(one, other));
}

/// The order of items by their places; none where they are in it.
fn order_by(len: usize, place: &dyn Fn(usize) -> (usize, usize)) -> Vec<usize> {
    if (1..len).all(|item| place(item - 1) <= place(item)) {
        return Vec::new();
    }
    order_of(len, &|one, other| place(one).cmp(&place(other)))
}

/// Brings items into an order.
fn swap(order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    let mut places = vec![0; order.len()];
    order.into_iter().enumerate().for_each(|(place, item)| places[item] = place);
    for at in 0..places.len() {
        while places[at] != at {
            let place = places[at];
            swap(at, place);
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

    #[test]
    fn lists_of_every_length_are_sorted() {
        for len in 0..70 {
            let mut list: Vec<(usize, usize)> = (0..len).map(|number| (number * 37 % 11, number)).collect();
            let mut expected = list.clone();
            by_place(&mut list, |&(place, _)| (place, 0));
            expected.sort();
            assert_eq!(list, expected);
        }
    }
}
