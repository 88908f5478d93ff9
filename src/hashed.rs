//! Values by hashes.

/// A table from hashes, as good as random, to values: open addressing, at most half of its slots taken. What
/// the standard library has hashes again, and is compiled for every type anew.
///
/// A text can be written whose hashes meet. What finds no slot near its own has no value: no text takes more than linear time.
pub(crate) struct Hashed<V> {
    slots: Vec<(u64, V)>,
    n_taken: usize,
}

/// A hash as a slot has it: zero is that of a free one.
fn taken(hash: u64) -> u64 {
    hash.max(1)
}

/// How many slots are looked at. Where chance alone fills half of them, a hash finds its own long before.
const MOST_PROBES: usize = 256;

impl<V: Copy + Default> Default for Hashed<V> {
    fn default() -> Self {
        Self::with_room(0)
    }
}

impl<V: Copy + Default> FromIterator<(u64, V)> for Hashed<V> {
    /// Of equal hashes the last counts.
    fn from_iter<I: IntoIterator<Item = (u64, V)>>(values: I) -> Self {
        let mut table = Self::default();
        values.into_iter().for_each(|(hash, value)| table.set(hash, value));
        table
    }
}

impl<V: Copy + Default> Hashed<V> {
    /// An empty table, which grows where it gets more than `n` hashes.
    pub(crate) fn with_room(n: usize) -> Self {
        let n_slots = if n == 0 { 0 } else { (n * 2).next_power_of_two() };
        Self { slots: vec![(0, V::default()); n_slots], n_taken: 0 }
    }

    /// The value of a hash, if it has one.
    pub(crate) fn get(&self, hash: u64) -> Option<V> {
        let (other, value) = self.slots[self.slot(hash)?];
        (other == taken(hash)).then_some(value)
    }

    pub(crate) fn has(&self, hash: u64) -> bool {
        self.get(hash).is_some()
    }

    /// The place of the value of a hash, which is the default if it had none; no place where too many hashes meet.
    pub(crate) fn entry(&mut self, hash: u64) -> Option<&mut V> {
        if self.n_taken * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(hash)?;
        let (other, value) = &mut self.slots[slot];
        if *other == 0 {
            *other = taken(hash);
            self.n_taken += 1;
        }
        Some(value)
    }

    pub(crate) fn set(&mut self, hash: u64, value: V) {
        if let Some(entry) = self.entry(hash) {
            *entry = value;
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (u64, V)> {
        self.slots.iter().copied().filter(|(hash, _)| *hash != 0)
    }

    fn grow(&mut self) {
        let mut grown = Self::with_room(self.slots.len().max(2));
        self.iter().for_each(|(hash, value)| grown.set(hash, value));
        *self = grown;
    }

    /// Where a hash has its slot, or would have it.
    #[inline(always)]
    fn slot(&self, hash: u64) -> Option<usize> {
        let (hash, last) = (taken(hash), self.slots.len().checked_sub(1)?);
        let mut at = hash as usize & last;
        for _ in 0..MOST_PROBES {
            let other = self.slots[at].0;
            if other == hash || other == 0 {
                return Some(at);
            }
            at = (at + 1) & last;
        }
        None
    }
}

/// A set of hashes, or of numbers as such.
#[derive(Default)]
pub(crate) struct Set(Hashed<()>);

impl Set {
    /// Whether the hash is new.
    pub(crate) fn insert(&mut self, hash: u64) -> bool {
        let is_new = !self.0.has(hash);
        self.0.set(hash, ());
        is_new
    }

    pub(crate) fn insert_number(&mut self, number: usize) {
        self.insert(and(0, number as u64));
    }

    pub(crate) fn has_number(&self, number: usize) -> bool {
        self.0.has(and(0, number as u64))
    }
}

impl FromIterator<usize> for Set {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Self {
        let mut set = Self::default();
        numbers.into_iter().for_each(|number| set.insert_number(number));
        set
    }
}

/// Numbers by numbers.
#[derive(Default)]
pub(crate) struct Numbered(Hashed<usize>);

impl Numbered {
    pub(crate) fn get(&self, number: usize) -> Option<usize> {
        self.0.get(and(0, number as u64))
    }

    pub(crate) fn set(&mut self, number: usize, value: usize) {
        self.0.set(and(0, number as u64), value);
    }
}

impl FromIterator<(usize, usize)> for Numbered {
    /// Of equal numbers the last counts.
    fn from_iter<I: IntoIterator<Item = (usize, usize)>>(pairs: I) -> Self {
        let mut numbered = Self::default();
        pairs.into_iter().for_each(|(number, value)| numbered.set(number, value));
        numbered
    }
}

/// Lists of numbers by hashes.
#[derive(Default)]
pub(crate) struct Groups {
    /// The place of a list, from one on.
    places: Hashed<usize>,
    lists: Vec<Vec<usize>>,
}

impl Groups {
    /// The list of a hash, which is empty if it had none.
    pub(crate) fn entry(&mut self, hash: u64) -> &mut Vec<usize> {
        let mut new = 0;
        let place = self.places.entry(hash).unwrap_or(&mut new);
        if *place == 0 {
            self.lists.push(Vec::new());
            *place = self.lists.len();
        }
        &mut self.lists[*place - 1]
    }

    /// The list of a hash; empty where it has none.
    pub(crate) fn get(&self, hash: u64) -> &[usize] {
        self.places.get(hash).map_or(&[], |place| &self.lists[place - 1])
    }
}

/// The hash of a sequence with one more number: zero is the empty one.
pub(crate) fn and(sequence: u64, next: u64) -> u64 {
    let mixed = (sequence.rotate_left(23) ^ next).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_that_meet_keep_their_values() {
        for room in [0, 1, 4] {
            let mut table = Hashed::with_room(room);
            for (hash, value) in [(8, 'a'), (16, 'b'), (9, 'c'), (24, 'd')] {
                table.set(hash, value);
            }
            assert_eq!([8, 16, 9, 24, 32].map(|hash| table.get(hash)), [Some('a'), Some('b'), Some('c'), Some('d'), None]);
            assert_eq!((table.has(24), table.has(32), table.iter().count()), (true, false, 4));
        }
    }

    #[test]
    fn too_many_that_meet_have_no_value() {
        let mut table = Hashed::with_room(0);
        let hashes = || (1..=1000_u64).map(|high| high << 40);
        hashes().for_each(|hash| table.set(hash, hash));
        assert_eq!(hashes().filter(|&hash| table.get(hash) == Some(hash)).count(), MOST_PROBES);
    }
}
