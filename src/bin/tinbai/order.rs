//! Work on all cores, whose results come in the order of the items.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

/// How many items each thread may be ahead of what was taken: enough that one long article does not stop the others.
const AHEAD: usize = 8;

/// How many items there can be at a time, from the moment in which `items` gives one to that in which its result was taken:
/// those promised, the one whose promise waits for room, the one that is being taken.
fn most(n_threads: NonZeroUsize) -> usize {
    n_threads.get() * AHEAD + 2
}

/// Does `work` on each item in `n_threads` threads, and gives the results to `take`, in this thread, in the order of the items.
///
/// Memory does not grow with the number of items: `items` is asked for more only when results have been taken.
pub fn in_order<T: Send, R: Send>(
    n_threads: NonZeroUsize,
    items: impl Iterator<Item = T> + Send,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R),
) {
    // Results are promised in order, and kept in any.
    let (promise, promises) = mpsc::sync_channel::<Receiver<R>>(most(n_threads) - 2);
    let (job, jobs) = mpsc::channel::<(T, SyncSender<R>)>();
    let jobs = Mutex::new(jobs);
    thread::scope(|scope| {
        scope.spawn(move || {
            for item in items {
                let (keep, result) = mpsc::sync_channel(1);
                if promise.send(result).is_err() || job.send((item, keep)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..n_threads.get() {
            // A function, so that the lock is not held while working.
            let next = || jobs.lock().expect("nothing panics with the lock").recv();
            let work = &work;
            scope.spawn(move || {
                while let Ok((item, keep)) = next() {
                    // Who does not wait for the result any more has ended.
                    let _ = keep.send(work(item));
                }
            });
        }
        for result in promises {
            take(result.recv().expect("work does not panic"));
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use std::time::Duration;

    use super::*;

    fn threads(n: usize) -> NonZeroUsize {
        NonZeroUsize::new(n).unwrap()
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        // Some take longer than those after them.
        let work = |item: u64| {
            thread::sleep(Duration::from_micros(item % 7 * 150));
            item * 2
        };
        for n in [1, 2, 5] {
            let mut results = Vec::new();
            in_order(threads(n), 0..500, work, |result| results.push(result));
            assert_eq!(results, (0..500).map(|item| item * 2).collect::<Vec<_>>());
        }
        in_order(threads(3), 0..0, work, |_| panic!("there are no items"));
    }

    #[test]
    fn few_items_are_there_at_a_time() {
        for n in [1, 4] {
            let (made, taken, peak) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
            let items = (0..2000).inspect(|_| {
                let there = made.fetch_add(1, SeqCst) + 1 - taken.load(SeqCst);
                peak.fetch_max(there, SeqCst);
            });
            // What takes is slower than what gives.
            in_order(
                threads(n),
                items,
                |item| item,
                |item| {
                    if item % 50 == 0 {
                        thread::sleep(Duration::from_millis(1));
                    }
                    taken.fetch_add(1, SeqCst);
                },
            );
            assert_eq!(taken.into_inner(), 2000);
            let peak = peak.into_inner();
            assert!(peak <= most(threads(n)), "{peak} items with {n} threads");
        }
    }
}
