//! The command-line program.

mod args;
mod input;
mod order;
mod output;
mod progress;

use std::process::ExitCode;

use clap::CommandFactory;
use tinbai::{Article, Export, Format, Options, export, parse, parse_all};

use args::Args;
use input::{Input, inputs};
use order::in_order;
use output::{Line, json, write};
use progress::Progress;

fn main() -> ExitCode {
    let args = Args::read();
    if let Some(shell) = args.completions {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Args::command(), "tinbai", &mut script);
        write(&script);
        return ExitCode::SUCCESS;
    }
    let options = args.options();
    let is_all_read = match args.format {
        Format::Json => each(&args, |input| lines(&args, &options, &input), |lines| write(&lines)),
        _ => one_file(&args, &options),
    };
    if is_all_read { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Does `work` on every input in parallel, and gives what comes of it to `take`, in order; whether all could be read.
fn each<R: Send>(args: &Args, work: impl Fn(Input) -> R + Sync, mut take: impl FnMut(R)) -> bool {
    let mut progress = Progress::new(args.quiet);
    let mut is_all_read = true;
    let work = |input: Result<Input, _>| input.map(|mut input| (input.hint.take(), input.text.len(), work(input)));
    in_order(args.threads, inputs(args.paths.clone(), args.ndjson, args.ids), work, |result| match result {
        Ok((hint, n_bytes, made)) => {
            take(made);
            hint.inspect(|hint| progress.tell(&format!("tinbai: {hint}")));
            progress.add(n_bytes);
        }
        Err(failure) => {
            is_all_read = false;
            progress.tell(&format!("tinbai: {failure}"));
        }
    });
    progress.finish();
    is_all_read
}

fn articles(args: &Args, options: &Options, text: &str) -> Vec<Article> {
    if args.all { parse_all(text, options) } else { vec![parse(text, options)] }
}

/// The articles of a text as JSON, one after the other.
fn lines(args: &Args, options: &Options, input: &Input) -> Vec<u8> {
    let mut lines = Vec::new();
    for article in articles(args, options, &input.text) {
        lines.extend(json(&Line::new(input.id.as_deref(), &article, args.fields.as_deref()), args.pretty));
    }
    lines
}

/// Writes all articles as one file, which is made when all have been read.
fn one_file(args: &Args, options: &Options) -> bool {
    let mut read = Vec::new();
    let is_all_read = each(args, |input| (articles(args, options, &input.text), input.text), |one| read.push(one));
    let pasted: Vec<_> =
        read.iter_mut().flat_map(|(articles, text)| articles.drain(..).map(|article| (&**text, article))).collect();
    match export(&pasted, args.format) {
        Export::Text(text) => write(text.as_bytes()),
        Export::Json(value) => write(&json(&value, args.pretty)),
    }
    is_all_read
}
