//! How far the program is, on a terminal that does not show the output itself.

use std::io::{self, IsTerminal};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What takes no longer needs none, and leaves the terminal to what reads the output: `tinbai article.txt | less`.
const PATIENCE: Duration = Duration::from_secs(1);

pub struct Progress {
    bar: ProgressBar,
    is_wanted: bool,
    n_articles: usize,
}

impl Progress {
    pub fn new(quiet: bool) -> Self {
        let style = ProgressStyle::with_template("{msg}, {decimal_bytes_per_sec}").expect("the template is right");
        let is_wanted = !quiet && io::stderr().is_terminal() && !io::stdout().is_terminal();
        Self { bar: ProgressBar::hidden().with_style(style), is_wanted, n_articles: 0 }
    }

    /// The text of an article, of that many bytes, was read.
    pub fn add(&mut self, n_bytes: usize) {
        if self.is_wanted && self.bar.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.is_wanted = false;
        }
        self.n_articles += 1;
        self.bar.set_message(format!("articles: {}", self.n_articles));
        self.bar.inc(n_bytes as u64);
    }

    /// Tells the person something above the progress.
    pub fn tell(&self, message: &str) {
        self.bar.suspend(|| eprintln!("{message}"));
    }

    pub fn finish(self) {
        self.bar.finish_and_clear();
    }
}
